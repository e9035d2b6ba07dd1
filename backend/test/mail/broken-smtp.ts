import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Where a conversation by RFC 5321 can break: at a command, when the letter begins to come, or when all of it came. */
export type Moment = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'letter' | 'end';
/** Says nothing more and stops reading, hangs up, or says this. */
export type Fault = 'stall' | 'drop' | `${4 | 5}${number}`;

const ANSWERS: Record<string, string> = {
  EHLO: '250-mail.example\r\n250 AUTH PLAIN',
  AUTH: '235 Welcome',
  DATA: '354 Go on',
  QUIT: '221 Bye',
};

/** A mail server that keeps to the protocol until one moment and then does as it is told. */
export async function startBrokenSmtp(moment: Moment, fault: Fault) {
  const seen = { commands: [] as string[], bytes: 0 };
  const sockets = new Set<Socket>();

  const converse = (socket: Socket): void => {
    let [reading, line, last, broken] = [false, '', '', false];
    const at = (now: Moment, answer: string | null): void => {
      if (now !== moment) {
        if (answer !== null) socket.write(`${answer}\r\n`);
        return;
      }
      if (fault === 'drop') socket.resetAndDestroy();
      else if (fault === 'stall') socket.pause();
      else socket.write(`${fault} As I was told\r\n`);
      broken = fault === 'drop' || fault === 'stall';
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      if (broken) return;
      if (reading) {
        if (seen.bytes === 0) at('letter', null);
        seen.bytes += chunk.length;
        last = (last + chunk.toString('latin1')).slice(-5);
        if (last !== '\r\n.\r\n') return;
        reading = false;
        at('end', '250 Taken');
        return;
      }
      const lines = (line + chunk.toString()).split('\r\n');
      line = lines.pop() ?? '';
      for (const command of lines) {
        const verb = (command.split(/[ :]/u)[0] ?? '').toUpperCase();
        seen.commands.push(verb);
        reading = verb === 'DATA' && moment !== 'DATA';
        at(verb as Moment, ANSWERS[verb] ?? '250 Good');
      }
    });
    at('greeting', '220 mail.example');
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    seen,
    url: `smtp://user:word@127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
