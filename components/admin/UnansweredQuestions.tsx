import type { Payload } from 'payload'
import { readUnanswered } from '../../collections/readers/unanswered'
import { copenhagenDay } from '../../domain/reminders/due'
import { readerTexts } from '../../messages'

const texts = readerTexts.unanswered

/** Beside the synonyms: what readers of the internal edition asked for and did not find. */
export async function UnansweredQuestions({ payload }: { payload: Payload }) {
  const questions = await readUnanswered(payload, copenhagenDay(new Date()))
  return (
    <details className="own-synonyms" open={questions.length > 0}>
      <summary>{texts.title}</summary>
      <p>{texts.help}</p>
      {questions.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul>
          {questions.map(({ words, count }) => (
            <li key={words}>{texts.count(words, count)}</li>
          ))}
        </ul>
      )}
    </details>
  )
}
