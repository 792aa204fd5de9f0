/** One message of an event stream. */
export interface Message {
  readonly event: string;
  readonly data: string;
}

const fieldsOf = (block: string): Message | null => {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, name, value] = /^([^:]+)(?:: ?(.*))?$/u.exec(line) ?? [];
    if (name === "event") event = value ?? "";
    if (name === "data") data.push(value ?? "");
  }
  return data.length === 0 ? null : { event, data: data.join("\n") };
};

/**
 * The messages of an event stream (HTML Standard, section 9.2.6), as this server writes it: with line feeds, each message ended
 * by an empty line. The browser's own EventSource cannot send the token of the server. It fails where the stream breaks off.
 */
export async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const blocks = `${rest}${decoder.decode(read.value, { stream: true })}`.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const message = fieldsOf(block);
        if (message !== null) yield message;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
