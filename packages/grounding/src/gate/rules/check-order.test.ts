import { describe, expect, test } from 'vitest'
import { achievementOf } from '../../fixtures/invented-person.ts'
import { checkLine } from '../check-line.ts'

function rules(text: string, evidence: string, language: string): string[] {
  const claim = { evidenceIds: ['a'], requirementIds: [], how: 'rephrased' as const, by: 'test' }
  const context = { evidence: [achievementOf('a', 'r', evidence)], taxonomy: null, language }
  return checkLine({ text, claim }, context).map((one) => one.rule)
}

describe('what is turned round or moved is refused', () => {
  test.each([
    ['fr', 'Passage du site de Drupal vers Joomla', 'Passage du site de Joomla vers Drupal'],
    ['it', 'Migrazione da Oracle verso MySQL', 'Migrazione da MySQL verso Oracle'],
    ['pt', 'Entreguei os pedidos antes do prazo', 'Entreguei os pedidos dentro do prazo'],
    ['en', 'Checked the parts after delivery', 'Checked the parts before delivery'],
    ['en', 'Sold 40 plants a day', 'Sold 40 to 60 plants a day'],
    ['en', 'Cut the wait, 50 minutes', 'Cut the wait from 50 to 35 minutes'],
    ['fr', 'Baisse des pertes de 9 %', 'Baisse des pertes de 9 % à 4 %'],
    ['it', 'Ridotto gli scarti di 4 giorni', 'Ridotto gli scarti da 9 a 4 giorni'],
    ['de', 'Verantwortlich für die Kasse', 'Pflege der Regale, keine Verantwortung für die Kasse'],
    ['en', 'A score of 5 out of 5', 'A score of 4.9 out of 5'],
    ['es', 'Revisé 40 actas por mes', 'Revisé 40 actas por semana'],
    ['en', 'Wrote the handbook', 'Wrote the handbook together with the head chef'],
    ['nl', 'Eigenaar van de zaak', 'Maakte plannen met de eigenaar van de zaak'],
  ])('%s: %s', (language, text, evidence) => expect(rules(text, evidence, language)).not.toEqual([]))
})

describe('the same order and the same bounds in other words pass', () => {
  test.each([
    ['fr', 'Site passé de Joomla vers Drupal', 'Passage du site de Joomla vers Drupal'],
    ['fr', 'Migré le site vers Drupal depuis Joomla', 'Migration du site de Joomla vers Drupal'],
    ['en', 'Sold between 40 and 60 plants a day', 'Sold 40 to 60 plants a day'],
    ['en', 'Put up fences of up to 12 m', 'Erected fences up to 12 m'],
    ['en', 'A budget of £3m', 'Budget of GBP 3 million'],
    ['de', 'Pflegte die Regale', 'Pflege der Regale, keine Verantwortung für die Kasse'],
    ['de', 'Vertrat den Leiter und sammelte Spenden', 'Vertretung des Leiters und Sammlung von Spenden'],
    ['en', 'Reached a 4.9 out of 5 score', 'Reached a score of 4.9 out of 5'],
    ['en', 'With the head chef, wrote the handbook', 'Wrote the handbook together with the head chef'],
    ['pl', 'Obsługiwałem kasę', 'Obsługa kasy'],
    ['en', 'In a team of three, baking 400 loaves', 'Baked 400 loaves in a three-person team'],
    ['de', 'Senkte den Verbrauch um 8 %', 'Umstellung der Öfen, dadurch 8 % weniger Verbrauch, Umstellung'],
  ])('%s: %s', (language, text, evidence) => expect(rules(text, evidence, language)).toEqual([]))
})
