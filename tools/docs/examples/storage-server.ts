import { Buffer } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

/**
 * A storage for the pages that Vite serves: what is PUT to `/storage/NAME`, as to a presigned address, and what comes by tus
 * 1.0 to `/tus/`. A form that is sent to `/form` is answered as the API answers an upload.
 *
 * @param stored gets the bytes of each upload that is complete, but for forms
 */
export function storageServer(stored: (bytes: Buffer) => void): Plugin {
  const uploads: { length: number; parts: Buffer[] }[] = []
  return {
    name: 'storage',
    configurePreviewServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const { method, url = '', headers } = request
        if (method === 'PUT' && url.startsWith('/storage/')) {
          stored(await bodyOf(request))
          response.setHeader('ETag', `"${url.length}"`).end()
        } else if (method === 'POST' && url === '/form') {
          await bodyOf(request)
          response.setHeader('Content-Type', 'application/json').end('{"id":"upload-1"}')
        } else if (method === 'POST' && url === '/tus/') {
          uploads.push({ length: Number(headers['upload-length']), parts: [] })
          response.writeHead(201, { 'Tus-Resumable': '1.0.0', Location: `/tus/${uploads.length - 1}` }).end()
        } else if (method === 'PATCH' && url.startsWith('/tus/')) {
          const upload = uploads[Number(url.slice('/tus/'.length))]
          if (!upload) return void response.writeHead(404).end()
          upload.parts.push(await bodyOf(request))
          const whole = Buffer.concat(upload.parts)
          if (whole.length === upload.length) stored(whole)
          response.writeHead(204, { 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(whole.length) }).end()
        } else next()
      })
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}
