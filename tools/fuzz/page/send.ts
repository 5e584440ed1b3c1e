/** Sends what Node has to know, and waits until it has heard. */
export async function send(address: string, content: object): Promise<void> {
  await put(address, JSON.stringify(content))
}

/** Sends bytes. */
export async function put(address: string, body: BodyInit): Promise<void> {
  const response = await fetch(address, { method: 'PUT', body })
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`)
}
