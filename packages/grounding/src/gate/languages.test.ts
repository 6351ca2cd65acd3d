import { describe, expect, test } from 'vitest'
import { achievementOf } from '../fixtures/invented-person.ts'
import { checkLine } from './check-line.ts'

function rules(text: string, evidence: string, language: string): string[] {
  const item = achievementOf('a', 'r', evidence)
  const claim = { evidenceIds: ['a'], requirementIds: [], how: 'rephrased' as const, by: 'test' }
  return checkLine({ text, claim }, { evidence: [item], taxonomy: null, language }).map((one) => one.rule)
}

describe('another form or another word for the same work passes', () => {
  test.each([
    ['es', 'Realicé y organicé las pruebas de acceso', 'Realización y organización de las pruebas de acceso'],
    ['es', 'Expliqué el horario y entregué las llaves', 'Explicación del horario y entrega de las llaves'],
    ['es', 'Autoricé, coticé y localicé los envíos', 'Autorizar, cotizar y localizar los envíos'],
    ['fr', 'Vente de pain et accueil des clients', 'Vendu du pain et accueilli les clients'],
    ['fr', 'Baisse des pertes de 9 % à 4 %', 'Réduit les pertes de 9 % à 4 %'],
    ['it', 'Ridotto gli scarti dal 9 % al 4 %', 'Riduzione degli scarti dal 9 % al 4 %'],
    ['it', 'Insegnamento della chitarra a sei allievi', 'Insegnato chitarra a 6 alunni'],
    ['nl', 'Klachten opgelost en offertes opgesteld', 'Loste klachten op en stelde offertes op'],
    ['nl', 'Verkocht dagelijks 40 boeketten', 'Verkoop van 40 boeketten per dag'],
    ['pl', 'Naprawiałem rowery i sprzedawałem części', 'Naprawa rowerów i sprzedaż części'],
    ['pl', 'Szkolenie ośmiu praktykantów', 'Szkoliłam 8 praktykantów'],
    ['pt', 'Entreguei 30 encomendas por dia', 'Entrega de 30 encomendas por dia'],
    ['pt', 'Redução dos custos em 5 %', 'Reduzi os custos em 5 %'],
  ])('%s: %s', (language, text, evidence) => expect(rules(text, evidence, language)).toEqual([]))
})

describe('what the evidence does not say is refused in every language', () => {
  test.each([
    ['fr', 'Vente et fabrication de pain', 'Vente de pain'],
    ['fr', 'Rédigé le protocole', 'Participation à la rédaction du protocole'],
    ['it', 'Diretto sei allievi', 'Insegnato chitarra a sei allievi'],
    ['it', 'Scritto il manuale', 'Collaborato alla stesura del manuale'],
    ['nl', 'Gaf leiding aan stagiairs', 'Begeleiding van stagiairs'],
    ['nl', 'Protocol geschreven', 'Werkte mee aan het schrijven van een protocol'],
    ['pl', 'Kierowanie praktykantami', 'Szkoliłam praktykantów'],
    ['pt', 'Chefiei a equipa', 'Trabalhei com a equipa'],
    ['pt', 'Entreguei e montei encomendas', 'Entrega de encomendas'],
  ])('%s: %s', (language, text, evidence) => expect(rules(text, evidence, language)).not.toEqual([]))

  test('words of another language than that of the line do not count', () => {
    // French `former` is to train, `stage` a training; in an English line they are neither.
    expect(rules('Former stage of the apprentices', 'Trained the apprentices in the course', 'en')).not.toEqual([])
    expect(rules('Second of the team in teaching', 'Assisted in teaching the team', 'en')).not.toEqual([])
  })
})
