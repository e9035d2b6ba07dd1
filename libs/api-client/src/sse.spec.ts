import { createSseParser, type ServerSentMessage } from './sse.js';

describe('server-sent events', () => {
  const read = (...chunks: string[]): ServerSentMessage[] => {
    const messages: ServerSentMessage[] = [];
    const parse = createSseParser((message) => messages.push(message));
    for (const chunk of chunks) parse(chunk);
    return messages;
  };

  it('reads an event with its name', () => {
    expect(read('event: media.ready\ndata: {"id":"1"}\n\n')).toEqual([{ event: 'media.ready', data: '{"id":"1"}' }]);
  });

  it('reads the same from any pieces, even one character at a time', () => {
    const stream = ': ping\r\n\r\nevent: a\r\ndata: one\r\ndata: two\r\n\r\ndata:x\n\n';
    const whole = read(stream);
    expect(whole).toEqual([
      { event: 'a', data: 'one\ntwo' },
      { event: 'message', data: 'x' },
    ]);
    expect(read(...stream)).toEqual(whole);
  });

  it('tells where a later connection goes on', () => {
    const ids: string[] = [];
    const parse = createSseParser(
      () => {},
      (id) => ids.push(id),
    );
    for (const piece of ['retry: 2000\nid: a.1\n\n', 'id: a', '.2\nevent: x\ndata: {}\n\n']) parse(piece);
    expect(ids).toEqual(['a.1', 'a.2']);
  });

  it('skips comments and messages without data, and forgets an unfinished one', () => {
    expect(read(': ping\n\nevent: lonely\n\ndata: unfinished')).toEqual([]);
  });
});
