/** A static page; the API is another server's. */
export default { output: 'export' }
