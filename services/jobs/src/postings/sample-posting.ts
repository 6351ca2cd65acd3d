/** An invented posting of an invented firm, to try CareerGini with. */
export const samplePosting = `Senior Backend Engineer
Tidewater Parcel | Leeds, United Kingdom | Hybrid (2 days a week in the office) | Full-time | £62,000 - £74,000 per year

About Tidewater Parcel
We plan delivery routes for 300 independent couriers along the coast. Twelve engineers, one product, no night releases.

What you will do
- Design and run the services that plan 40,000 deliveries a day
- Move our last batch jobs to event streams
- Help two junior engineers grow

What you bring
- 5+ years of experience in backend development
- Strong knowledge of TypeScript or Python
- Experience with PostgreSQL and query tuning
- Experience running services on Kubernetes in production
- Bachelor's degree in Computer Science or equivalent experience
- Fluent in English
- Right to work in the United Kingdom

Nice to have
- Experience with Apache Kafka
- Terraform or another infrastructure-as-code tool
- German at B1 level

What we offer
- 28 days of holiday and every second Friday off
- A training budget you decide about
`
