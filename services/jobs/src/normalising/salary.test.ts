import { expect, it } from 'vitest'
import { salaryOf } from './salary.ts'

const read = (text: string, salaryText: string | null = null) => {
  const found = salaryOf({ salary: null, salaryText, text })
  return found && `${found.min ?? ''}-${found.max ?? ''} ${found.currency}/${found.period}`
}

it.each([
  ['The base salary range is $120,000 - $150,000.', '120000-150000 USD/year'],
  ['Salary: $150-220k + equity', '150000-220000 USD/year'],
  ['€70-100k', '70000-100000 EUR/year'],
  ['Pay: £62,000 to £74,000 per annum', '62000-74000 GBP/year'],
  ['Wage: $18.50 - $21.00 per hour', '18.5-21 USD/hour'],
  ['Vergütung: 3.200 € bis 3.800 € brutto im Monat', '3200-3800 EUR/month'],
  ['Wynagrodzenie: 8 000 - 18 000 zł netto', '8000-18000 PLN/month'],
  ['Wynagrodzenie brutto: od 18,3 PLN', '18.3- PLN/hour'],
  ['Salary from $90,000 a year', '90000- USD/year'],
  ['Up to $140k CAD', '-140000 CAD/year'],
  ['Plumber wanted - Hull - £21ph CIS / £40k PAYE', '21-21 GBP/hour'],
  ['Driver £160 per day', '160-160 GBP/day'],
  ['Salary: $95,000', '95000-95000 USD/year'],
  ['Annual base: $100,000 - $120,000 (New York)\nAnnual base: $90,000 - $110,000 (Austin)', '90000-120000 USD/year'],
  ['Base salary $80,000 - $90,000, OTE $160,000 - $180,000', '80000-90000 USD/year'],
  ['Salaire : 32 000 € à 38 000 € par an', '32000-38000 EUR/year'],
])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

it.each([
  'We raised $30 million in Series B funding.',
  'A learning stipend of $1,500 per year',
  'Our customers process $200,000 - $300,000 of transactions a month.',
  'Competitive salary and 401(k) with 4% match',
  'Team of 100 - 150 people, founded 2019 - 2021',
  'Referral bonus of $2,000',
  'A gym that costs members £12 per month',
])('takes no other figure for pay: %s', (text) => expect(read(text)).toBeNull())

it('takes the line beside the posting before the text', () => {
  expect(read('We pay $10,000 - $20,000 per year', '$192K – $226K • Offers Equity')).toBe('192000-226000 USD/year')
})
