// Node with socket.io 4 as it comes: one sends a command, all in the room get the message, the sender an answer.
//
//   node node.mjs PORT FILE      FILE: JSON with "changes", the message to send

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Server } from "socket.io";

const [port, file] = process.argv.slice(2);
const [, frame] = JSON.parse(JSON.parse(readFileSync(file, "utf8")).changes.slice(2));
const server = createServer();
const io = new Server(server);
let seq = 0;

io.on("connection", (socket) => {
  socket.join("room");
  socket.on("command", (message) => {
    io.to("room").emit("changes", frame);
    seq += 1;
    socket.emit("done", { id: message.id, ok: true, seq });
  });
});

server.listen(Number(port), "127.0.0.1", 4096, () => {
  process.stdout.write(`${JSON.stringify({ pid: process.pid })}\n`);
});
