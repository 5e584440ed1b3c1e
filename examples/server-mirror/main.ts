import { createServer } from 'node:http'
import { createServer as createSite } from 'vite'
import { mirror } from './mirror.ts'

const site = await createSite({ root: import.meta.dirname, server: { middlewareMode: true } })

createServer(async (request, response) => {
  if (request.method !== 'POST' || request.url !== '/posts') return site.middlewares(request, response)
  const { status, body } = await mirror(request)
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}).listen(3000, '127.0.0.1')
