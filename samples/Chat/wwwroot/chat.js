'use strict';
// One page, no build step. Text from others is only ever put in with textContent.
const $ = id => document.getElementById(id);
const colors = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'];
const state = {
  me: null, socket: null, current: 0, last: 0, tries: 0,
  channels: new Map(), people: new Map(), online: new Set(), rooms: new Map(), seen: {}, typing: new Map(),
};
const store = {
  get: (key, otherwise) => { try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; } },
  set: (key, value) => localStorage.setItem(key, JSON.stringify(value)),
};
const element = (name, className, text) => {
  const e = document.createElement(name);
  if (className) e.className = className;
  if (text !== undefined) e.textContent = text;
  return e;
};
const send = frame => state.socket?.readyState === WebSocket.OPEN && (state.socket.send(JSON.stringify(frame)), true);

// --- entering ---------------------------------------------------------------------------------
for (const color of colors) {
  const input = element('input');
  Object.assign(input, { type: 'radio', name: 'color', value: color, title: color, ariaLabel: color, checked: color === store.get('color', 'teal') });
  input.style.setProperty('--c', `var(--${color})`);
  $('colors').append(input);
}
$('name').value = store.get('name', '');
$('hello').addEventListener('submit', event => {
  event.preventDefault();
  store.set('name', $('name').value.trim());
  store.set('color', document.querySelector('[name=color]:checked').value);
  if (!store.get('key')) store.set('key', crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16)).join(''));
  connect();
});

function connect() {
  state.socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/chat`);
  state.socket.onopen = () => send({ type: 'hello', name: store.get('name'), color: store.get('color'), key: store.get('key') });
  state.socket.onmessage = event => { const frame = JSON.parse(event.data); handlers[frame.type]?.(frame); };
  state.socket.onclose = () => {
    if (!state.me) { $('hello-error').textContent ||= 'The server does not answer; try again.'; return; }
    $('line').hidden = false;
    $('line').textContent = 'The line is down; connecting again…';
    setTimeout(connect, Math.min(500 * 2 ** state.tries++, 8000));
  };
}
setInterval(() => state.me && send({ type: 'beat' }), 20000);

// --- what the server says ---------------------------------------------------------------------
const handlers = {
  welcome(frame) {
    const again = state.me !== null;
    state.me = frame.me;
    state.tries = 0;
    frame.channels.forEach(c => state.channels.set(c.id, c));
    frame.people.forEach(p => state.people.set(p.id, p));
    state.people.set(frame.me.id, frame.me);
    state.online = new Set(frame.online).add(frame.me.id);
    state.seen = store.get('seen', {});
    $('hello').hidden = true;
    $('chat').hidden = false;
    $('line').hidden = true;
    $('me').replaceChildren(element('span', frame.me.color, frame.me.name));
    drawSide();
    if (again) send({ type: 'catchup', after: state.last });
    else {
      state.last = Math.max(0, ...frame.channels.map(c => c.last));
      open(store.get('channel') ?? frame.channels[0].id);
    }
  },
  history(frame) {
    state.rooms.set(frame.channel, { messages: frame.messages, more: frame.more, loading: false });
    frame.messages.forEach(note);
    if (frame.channel === state.current) draw(true);
  },
  older(frame) {
    const room = state.rooms.get(frame.channel);
    const known = new Set(room.messages.map(m => m.id));
    room.messages = frame.messages.filter(m => !known.has(m.id)).concat(room.messages);
    room.more = frame.more;
    room.loading = false;
    if (frame.channel !== state.current) return;
    const list = $('messages'), from = list.scrollHeight - list.scrollTop;
    draw(false);
    list.scrollTop = list.scrollHeight - from;
  },
  caughtup(frame) {
    if (frame.complete) frame.messages.forEach(add);
    else { state.rooms.clear(); send({ type: 'open', channel: state.current }); }
  },
  message: add,
  channel(frame) {
    state.channels.set(frame.id, frame);
    drawSide();
    if (state.creating === frame.name) { state.creating = null; open(frame.id); }
  },
  typing(frame) {
    if (frame.user.id === state.me.id) return;
    state.typing.set(frame.user.id, { ...frame, until: Date.now() + 4000 });
    drawTyping();
  },
  presence(frame) {
    state.people.set(frame.user.id, frame.user);
    state.online[frame.online ? 'add' : 'delete'](frame.user.id);
    drawSide();
  },
  online(frame) { state.online = new Set(frame.ids).add(state.me.id); drawSide(); },
  slowdown(frame) { takeBack(frame.nonce); notice(`Slow down: you can write again in ${frame.seconds} s.`, frame.seconds * 1000); },
  refused(frame) {
    if (!state.me) { $('hello-error').textContent = frame.text; state.socket.close(); return; }
    takeBack(frame.nonce);
    notice(frame.text, 6000);
  },
  gap() { send({ type: 'catchup', after: state.last }); },
};

function note(message) {
  state.people.set(message.user.id, message.user);
  state.last = Math.max(state.last, message.id);
  const channel = state.channels.get(message.channel);
  if (channel) channel.last = Math.max(channel.last, message.id);
}

function add(message) {
  note(message);
  state.typing.delete(message.user.id);
  const room = state.rooms.get(message.channel);
  if (room) {
    if (message.nonce) room.messages = room.messages.filter(m => m.nonce !== message.nonce || !m.pending);
    if (!room.messages.some(m => m.id === message.id)) {
      // Two servers' messages can arrive in the other order.
      let at = room.messages.length;
      while (at > 0 && (room.messages[at - 1].pending || room.messages[at - 1].time > message.time)) at--;
      room.messages.splice(at, 0, message);
    }
  }
  if (message.channel === state.current) { draw(); markSeen(); }
  drawSide();
  drawTyping();
}

// --- writing ----------------------------------------------------------------------------------
let typed = 0;
$('text').addEventListener('input', () => {
  $('text').style.height = 'auto';
  $('text').style.height = `${$('text').scrollHeight + 2}px`;
  if ($('text').value && Date.now() - typed > 2000) { typed = Date.now(); send({ type: 'typing', channel: state.current }); }
});
$('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); $('write').requestSubmit(); }
});
$('write').addEventListener('submit', event => {
  event.preventDefault();
  const text = $('text').value.trim();
  if (!text) return;
  const nonce = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  if (!send({ type: 'send', channel: state.current, text, nonce })) { notice('The line is down; your message is still in the box.', 4000); return; }
  state.rooms.get(state.current)?.messages.push({ id: nonce, nonce, pending: true, channel: state.current, user: state.me, text, time: Date.now() });
  $('text').value = '';
  $('text').style.height = 'auto';
  typed = 0;
  draw(true);
});

// A refused message goes back to where it was written.
function takeBack(nonce) {
  for (const room of state.rooms.values()) {
    const at = nonce ? room.messages.findIndex(m => m.nonce === nonce && m.pending) : -1;
    if (at < 0) continue;
    const [message] = room.messages.splice(at, 1);
    if (message.channel === state.current && !$('text').value) $('text').value = message.text;
  }
  draw();
}

let noticeEnds;
function notice(text, ms) {
  $('notice').textContent = text;
  $('notice').hidden = false;
  clearTimeout(noticeEnds);
  noticeEnds = setTimeout(() => { $('notice').hidden = true; }, ms);
}

// --- channels ---------------------------------------------------------------------------------
function open(id) {
  if (!state.channels.has(id)) id = state.channels.keys().next().value;
  state.current = id;
  store.set('channel', id);
  $('side').classList.remove('open');
  if (state.rooms.has(id)) draw(true);
  else { $('messages').replaceChildren(); send({ type: 'open', channel: id }); }
  markSeen();
  drawSide();
  drawTyping();
  $('text').focus();
}
function markSeen() {
  if (document.hidden) return;
  state.seen[state.current] = state.channels.get(state.current)?.last ?? 0;
  store.set('seen', state.seen);
}
document.addEventListener('visibilitychange', () => { if (state.me) { markSeen(); drawSide(); } });
$('menu').onclick = () => $('side').classList.toggle('open');
$('messages').onclick = () => $('side').classList.remove('open');
$('new').onclick = () => $('create').showModal();
$('cancel').onclick = () => $('create').close();
$('create').addEventListener('close', () => {
  if ($('create').returnValue !== 'ok') return;
  state.creating = $('channel-name').value.trim().replace(/^#/, '').toLowerCase().replaceAll(' ', '-');
  send({ type: 'create', name: $('channel-name').value, topic: $('channel-topic').value });
  $('create').returnValue = $('channel-name').value = $('channel-topic').value = '';
});
$('messages').addEventListener('scroll', () => {
  const room = state.rooms.get(state.current);
  if ($('messages').scrollTop > 80 || !room?.more || room.loading || !room.messages.length) return;
  room.loading = true;
  const before = room.messages[0].time;
  send({ type: 'older', channel: state.current, before, known: room.messages.filter(m => m.time === before).length });
});

// --- drawing ----------------------------------------------------------------------------------
function draw(toEnd) {
  const list = $('messages'), room = state.rooms.get(state.current);
  const channel = state.channels.get(state.current);
  $('title').textContent = `# ${channel?.name ?? ''}`;
  $('topic').textContent = channel?.topic ?? '';
  document.title = `#${channel?.name ?? ''} · Chat`;
  if (!room) return;
  const atEnd = toEnd || list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  let before = null;
  list.replaceChildren(...room.messages.map(message => {
    const head = !before || before.user.id !== message.user.id || message.time - before.time > 300000;
    const item = element('li', (head ? 'head ' : '') + (message.pending ? 'pending' : ''));
    if (head) {
      const time = element('time', '', new Date(message.time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
      time.dateTime = new Date(message.time).toISOString();
      item.append(element('span', `who ${message.user.color}`, message.user.name), time);
    }
    item.append(element('p', '', message.text));
    before = message;
    return item;
  }));
  if (atEnd) list.scrollTop = list.scrollHeight;
}
function drawSide() {
  $('channels').replaceChildren(...[...state.channels.values()].map(channel => {
    const item = element('li'), button = element('button');
    button.type = 'button';
    button.append(element('span', '', channel.name));
    if (channel.id === state.current) button.setAttribute('aria-current', 'true');
    else if (channel.last > (state.seen[channel.id] ?? 0)) { button.classList.add('unread'); button.append(element('i')); button.title = 'unread'; }
    button.onclick = () => open(channel.id);
    item.append(button);
    return item;
  }));
  const people = [...state.people.values()].sort((a, b) => state.online.has(b.id) - state.online.has(a.id) || a.name.localeCompare(b.name));
  $('people').replaceChildren(...people.map(person => {
    const item = element('li', state.online.has(person.id) ? 'online' : '');
    item.append(element('span', state.online.has(person.id) ? person.color : '', person.name));
    return item;
  }));
  $('count').textContent = `${state.online.size} here`;
}
function drawTyping() {
  const now = Date.now();
  for (const [id, entry] of state.typing) if (entry.until < now) state.typing.delete(id);
  const names = [...state.typing.values()].filter(t => t.channel === state.current).map(t => t.user.name);
  $('typing').textContent = names.length === 0 ? '' : names.length === 1 ? `${names[0]} is typing…` : names.length < 4 ? `${names.join(', ')} are typing…` : 'Several people are typing…';
}
setInterval(drawTyping, 1000);
