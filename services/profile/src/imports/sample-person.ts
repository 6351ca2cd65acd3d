/**
 * The résumé of an invented person, for those who want to look before they upload their own. It is read like any other
 * file. Names, employers and addresses are made up; the domain is reserved for examples.
 */
const text = `# Maja Lindqvist

Logistics Coordinator

Gothenburg, Sweden · +46 31 700 55 01 · maja.lindqvist@example.org

## Summary

Logistics coordinator with nine years in road and sea freight. I plan routes, negotiate with carriers and build the
reports that keep a warehouse on time.

## Experience

### Logistics Coordinator, Nordhamn Freight AB
Gothenburg, Sweden | Mar 2020 – Present

- Plan 140 road shipments a week to 11 countries with SAP Transportation Management.
- Cut late deliveries from 9% to 4% in two years by agreeing time windows with 23 carriers.
- Train new planners in customs documents and dangerous goods rules (ADR).
- Built a weekly cost report in Power BI from data that used to be kept in four spreadsheets.

### Transport Planner, Västra Spedition
Borås, Sweden | Aug 2016 – Feb 2020

- Scheduled 35 drivers and 28 trucks for food and textile customers.
- Negotiated yearly contracts with carriers worth SEK 12 million.
- Moved delivery notes from paper to a mobile app, saving drivers 20 minutes a day.

### Warehouse Assistant, Elfsborg Lager
Borås, Sweden | Jun 2014 – Jul 2016

- Picked and packed orders, operated a counterbalance forklift and counted stock.

## Education

### Higher Vocational Diploma in Logistics, Borås Yrkeshögskola
Aug 2012 – May 2014

## Certifications

- ADR Dangerous Goods Safety Adviser, 2021
- Forklift Licence, 2014

## Skills

SAP Transportation Management, Microsoft Excel, Power BI, Route planning, Freight negotiation, Customs documentation,
Inventory management

## Languages

- Swedish (native)
- English (C1)
- German (B1)
`

export const samplePerson = { name: 'Maja Lindqvist (sample).md', bytes: new TextEncoder().encode(text) }
