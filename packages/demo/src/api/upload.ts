import * as v from 'valibot'
import { send } from './send.ts'

const Upload = v.object({ id: v.string() })

/**
 * `POST /api/v1/upload`.
 *
 * @returns the id of the upload
 * @throws ApiRefusal
 */
export async function upload(form: FormData): Promise<string> {
  return (await send('/api/v1/upload', form, Upload)).id
}
