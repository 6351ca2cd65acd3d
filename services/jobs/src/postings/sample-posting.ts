/** An invented posting of an invented firm. It goes with the sample person, whom it fits in most and not in all. */
export const samplePosting = `Senior Logistics Coordinator
Havsbris Shipping | Gothenburg, Sweden | Hybrid (3 days a week in the office) | Full-time | SEK 38,000 - 44,000 per month

About Havsbris Shipping
We move furniture and food between Scandinavia and the Baltic states. Fifty colleagues, two ports, one planning team.

What you will do
- Plan road and sea transports to twelve countries
- Agree prices and time windows with our carriers
- Tell customers early when something will be late

What you bring
- 5+ years of experience in transport planning or logistics coordination
- Experience with SAP Transportation Management
- Experience negotiating contracts with carriers
- Good knowledge of customs documentation
- Strong skills in Microsoft Excel
- Vocational diploma or degree in logistics, or equivalent experience
- Valid ADR certification
- Fluent in English and Swedish
- Able to work one early shift a week
- Right to work in Sweden

Nice to have
- Experience with Power BI
- Experience leading a small team
- German at B2 level
- Lean or Six Sigma certification

What we offer
- Thirty days of holiday and a bicycle for the way to work
- Paid training in working hours
`
