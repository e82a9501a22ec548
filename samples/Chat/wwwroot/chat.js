// The page of the chat: one WebSocket, no build step. All text from others goes through textContent.
const $ = id => document.getElementById(id);
const COLORS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'];
const BEAT_MS = 20_000, TYPING_MS = 4_000, TYPING_EVERY_MS = 2_000, SILENCE_MS = 8_000;

const state = {
  socket: null, me: null, wish: null, entered: false, attempt: 0,
  channels: new Map(),      // id -> { id, name, topic, messages, loaded, more, loading, unread, readId }
  people: new Map(), online: new Set(),
  current: null, lastSeen: 0,
  pending: new Map(),       // nonce -> { nonce, channel, text, failed }
  typing: new Map(),        // channel -> Map(user id -> { name, until })
  typedAt: 0, nonce: 0, awaitingPong: null, needReload: false,
};

/* ---------- small helpers ---------- */

function make(tag, cls, text) {
  const element = document.createElement(tag);
  if (cls) element.className = cls;
  if (text !== undefined) element.textContent = text;
  return element;
}

function face(person) {
  const element = make('span', 'face', initials(person.name));
  element.dataset.color = person.color;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function initials(name) {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [...words[0]][0] + [...words[1]][0] : [...name].slice(0, 2).join('');
  return letters.toUpperCase();
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

function dayOf(time) {
  const day = new Date(time).toDateString();
  if (day === new Date().toDateString()) return 'Today';
  if (day === new Date(Date.now() - 86_400_000).toDateString()) return 'Yesterday';
  return date.format(time);
}

// Storage may be off (private windows); the chat works without.
function stored(storage, key, value) {
  try {
    const box = window[storage];
    if (value === undefined) return box.getItem(key);
    box.setItem(key, value);
  } catch { /* nothing is remembered then */ }
  return value ?? null;
}

function browserKey() {
  const key = stored('localStorage', 'chat-key');
  if (key) return key;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return stored('localStorage', 'chat-key', [...bytes].map(b => b.toString(16).padStart(2, '0')).join(''));
}

// Read marks outlive the page, for each user of this browser.
const marks = () => { try { return JSON.parse(stored('localStorage', `chat-read-${state.me.name}`) ?? '{}'); } catch { return {}; } };
function mark(channel, id) {
  if (!id || channel.readId >= id) return;
  channel.readId = id;
  stored('localStorage', `chat-read-${state.me.name}`, JSON.stringify({ ...marks(), [channel.id]: id }));
}

/* ---------- the line to the server ---------- */

function say(frame) {
  if (state.socket?.readyState !== WebSocket.OPEN) return false;
  state.socket.send(JSON.stringify(frame));
  return true;
}

function connect() {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);
  state.socket = socket;
  socket.onopen = () => say({ type: 'hello', ...state.wish, key: browserKey() });
  socket.onmessage = event => { clearTimeout(state.awaitingPong); receive(JSON.parse(event.data)); };
  socket.onclose = () => { if (state.socket === socket) lost(); };
}

function lost() {
  state.socket = null;
  clearTimeout(state.awaitingPong);
  if (!state.wish) return;
  $('state').hidden = !state.entered;
  if (!state.entered && state.attempt > 1) problem('enter-problem', 'The server does not answer; trying again…');
  const pause = Math.min(8_000, 250 * 2 ** state.attempt++) * (0.75 + Math.random() / 2);
  setTimeout(() => { if (!state.socket && state.wish) connect(); }, pause);
}

// A line that died without a word (a phone that slept) is noticed when nothing comes back.
function probe() {
  if (!state.entered || !say({ type: 'catchup', after: state.lastSeen })) return;
  clearTimeout(state.awaitingPong);
  state.awaitingPong = setTimeout(() => { const dead = state.socket; dead?.close(); if (state.socket === dead) lost(); }, SILENCE_MS);
}

const handlers = {
  welcome(frame) {
    const again = state.entered;
    Object.assign(state, { me: frame.me, attempt: 0, entered: true });
    stored('sessionStorage', 'chat-me', JSON.stringify(state.wish));
    $('enter').hidden = true;
    $('chat').hidden = false;
    $('state').hidden = true;
    state.people = new Map(frame.people.map(person => [person.id, person]));
    state.people.set(frame.me.id, frame.me);
    state.online = new Set([...frame.online, frame.me.id]);
    const read = marks();
    for (const channel of frame.channels) known(channel, read[channel.id] ?? 0);
    if (!again) state.lastSeen = Math.max(0, ...frame.channels.map(channel => channel.last));
    showMe();
    if (again) say({ type: 'catchup', after: state.lastSeen });
    for (const pending of state.pending.values()) pending.failed = true;
    const wanted = stored('sessionStorage', 'chat-channel');
    if (state.current === null && state.channels.size) open(([...state.channels.values()].find(c => c.name === wanted) ?? state.channels.values().next().value).id);
    else showAll();
    if (!again) $('text').focus();
  },
  history(frame) {
    const channel = state.channels.get(frame.channel);
    if (!channel) return;
    merge(channel, frame.messages);
    channel.loaded = true;
    channel.loading = false;
    channel.more = frame.more;
    for (const message of frame.messages) seen(message);
    if (frame.channel === state.current) { showMessages('bottom'); readCurrent(); }
  },
  older(frame) {
    const channel = state.channels.get(frame.channel);
    if (!channel) return;
    merge(channel, frame.messages);
    channel.more = frame.more;
    channel.loading = false;
    if (frame.channel === state.current) showMessages('keep');
  },
  caughtup(frame) {
    if (!frame.complete) {
      for (const channel of state.channels.values()) Object.assign(channel, { messages: [], loaded: false });
      state.lastSeen = Math.max(state.lastSeen, ...[...state.channels.values()].map(channel => channel.last ?? 0));
      if (state.current !== null) load(state.channels.get(state.current));
      return;
    }
    for (const message of frame.messages) arrive(message, true);
    for (const [nonce, pending] of state.pending)
      if (pending.failed && frame.messages.some(m => m.user.id === state.me.id && m.channel === pending.channel && m.text === pending.text && m.time > pending.sentAt - 60_000)) state.pending.delete(nonce);
    showAll();
  },
  message(frame) { arrive(frame, false); },
  channel(frame) {
    known(frame, 0);
    if ($('create').open && frame.name === state.creating) { $('create').close(); state.creating = null; open(frame.id); }
    showChannels();
  },
  typing(frame) {
    if (frame.user.id === state.me.id) return;
    if (!state.typing.has(frame.channel)) state.typing.set(frame.channel, new Map());
    state.typing.get(frame.channel).set(frame.user.id, { name: frame.user.name, until: Date.now() + TYPING_MS });
    showTyping();
  },
  presence(frame) {
    state.people.set(frame.user.id, frame.user);
    frame.online || frame.user.id === state.me?.id ? state.online.add(frame.user.id) : state.online.delete(frame.user.id);
    showPeople();
  },
  online(frame) { state.online = new Set([...frame.ids, state.me.id]); showPeople(); },
  slowdown(frame) {
    failed(frame.nonce);
    notice(`Slow down: you can write again in ${frame.seconds} ${frame.seconds === 1 ? 'second' : 'seconds'}.`, frame.seconds * 1000);
  },
  refused(frame) {
    if (frame.code === 'name' || !state.entered) {
      state.wish = null;
      state.entered = false;
      $('chat').hidden = true;
      $('enter').hidden = false;
      problem('enter-problem', frame.text);
      state.socket?.close();
      $('name').focus();
    } else if (frame.code === 'channel') problem('create-problem', frame.text);
    else { failed(frame.nonce); notice(frame.text, 6_000); }
  },
  gap() { say({ type: 'catchup', after: state.lastSeen }); },
};

function receive(frame) { handlers[frame.type]?.(frame); }

/* ---------- what is known ---------- */

function known(channel, readId) {
  const old = state.channels.get(channel.id);
  if (old) { Object.assign(old, { name: channel.name, topic: channel.topic, last: Math.max(old.last, channel.last) }); return; }
  // What came while the page was closed is unread, but not counted: one mark.
  const unread = readId > 0 && channel.last > readId ? 1 : 0;
  state.channels.set(channel.id, { ...channel, messages: [], loaded: false, loading: false, more: false, unread, readId, countless: unread > 0, newFrom: null });
}

function merge(channel, messages) {
  const have = new Set(channel.messages.map(message => message.id));
  const fresh = messages.filter(message => !have.has(message.id));
  channel.messages = [...channel.messages, ...fresh].sort((a, b) => a.time - b.time || a.id - b.id);
  for (const message of fresh) if (!state.people.has(message.user.id)) state.people.set(message.user.id, message.user);
  return fresh;
}

function seen(message) { state.lastSeen = Math.max(state.lastSeen, message.id); }

function arrive(message, quiet) {
  seen(message);
  if (message.nonce) state.pending.delete(message.nonce);
  const channel = state.channels.get(message.channel);
  if (!channel) return;
  channel.last = Math.max(channel.last, message.id);
  state.typing.get(message.channel)?.delete(message.user.id);
  if (channel.loaded ? !merge(channel, [message]).length : message.id <= Math.max(channel.readId, channel.counted ?? 0)) return;
  channel.counted = Math.max(channel.counted ?? 0, message.id);
  const mine = message.user.id === state.me.id;
  const looking = message.channel === state.current && !document.hidden && atBottom();
  if (!mine && !looking) {
    channel.unread++;
    if (message.channel === state.current) channel.newFrom ??= message.id;
  }
  if (quiet) return;
  if (message.channel === state.current) { showMessages(mine || looking ? 'bottom' : 'stay'); if (looking) mark(channel, message.id); }
  showChannels();
  showTyping();
}

function failed(nonce) {
  const pending = state.pending.get(nonce);
  if (!pending) return;
  pending.failed = true;
  if (pending.channel === state.current) showMessages('bottom');
}

function open(id) {
  const channel = state.channels.get(id);
  if (!channel) return;
  state.current = id;
  stored('sessionStorage', 'chat-channel', channel.name);
  document.body.classList.remove('side-shown');
  if (channel.loaded && channel.unread && !channel.countless) channel.newFrom ??= channel.messages.find(m => m.id > channel.readId && m.user.id !== state.me.id)?.id ?? null;
  if (!channel.loaded) load(channel);
  showAll();
  readCurrent();
  $('text').focus({ preventScroll: true });
}

function load(channel) {
  channel.loading = say({ type: 'open', channel: channel.id });
}

function readCurrent() {
  const channel = state.channels.get(state.current);
  if (!channel?.loaded || document.hidden || !atBottom()) return;
  channel.unread = 0;
  channel.countless = false;
  mark(channel, Math.max(channel.last, channel.messages.at(-1)?.id ?? 0));
  $('newest').hidden = true;
  showChannels();
}

function older() {
  const channel = state.channels.get(state.current);
  if (!channel?.loaded || !channel.more || channel.loading || !channel.messages.length) return;
  const before = channel.messages[0].time;
  const ties = channel.messages.filter(message => message.time === before).length;
  channel.loading = say({ type: 'older', channel: channel.id, before, known: ties });
  $('loading').hidden = !channel.loading;
}

/* ---------- what is shown ---------- */

function showAll() { showChannels(); showPeople(); showRoom(); showMessages('bottom'); showTyping(); }

function showChannels() {
  const list = [...state.channels.values()].sort((a, b) => a.id - b.id).map(channel => {
    const item = make('li'), button = make('button', channel.unread ? 'unread' : '');
    button.dataset.channel = channel.name;
    button.append(make('span', 'quiet', '#'), make('b', '', channel.name));
    if (channel.unread) {
      const badge = make('span', 'badge', channel.countless ? '•' : channel.unread > 99 ? '99+' : channel.unread);
      badge.setAttribute('aria-label', 'unread');
      button.append(badge);
    }
    button.setAttribute('aria-current', channel.id === state.current);
    button.onclick = () => open(channel.id);
    item.append(button);
    return item;
  });
  const focused = document.activeElement?.dataset?.channel;
  $('channels').replaceChildren(...list);
  if (focused) [...$('channels').querySelectorAll('button')].find(button => button.dataset.channel === focused)?.focus();
  const unread = [...state.channels.values()].reduce((sum, channel) => sum + channel.unread, 0);
  $('elsewhere').hidden = ![...state.channels.values()].some(channel => channel.unread && channel.id !== state.current);
  const current = state.channels.get(state.current);
  document.title = `${unread ? `(${unread}) ` : ''}${current ? `#${current.name} · ` : ''}Chat`;
}

function showPeople() {
  const people = [...state.people.values()].sort((a, b) => state.online.has(b.id) - state.online.has(a.id) || a.name.localeCompare(b.name)).slice(0, 200);
  $('people').replaceChildren(...people.map(person => {
    const online = state.online.has(person.id), item = make('li', `person${online ? ' online' : ''}`);
    item.dataset.person = person.name;
    item.title = online ? 'here' : 'away';
    item.append(face(person), make('span', '', person.name));
    return item;
  }));
  $('people-count').textContent = `${people.filter(person => state.online.has(person.id)).length} here`;
}

function showMe() {
  const me = make('span', 'person online'), leave = make('button', '', 'Leave');
  me.append(face(state.me), make('span', '', state.me.name));
  leave.onclick = () => { try { sessionStorage.clear(); } catch { /* nothing was remembered */ } location.reload(); };
  $('me').replaceChildren(me, leave);
}

function showRoom() {
  const channel = state.channels.get(state.current);
  $('channel-name').textContent = channel ? `# ${channel.name}` : '';
  $('channel-topic').textContent = channel?.topic ?? '';
  $('text').placeholder = channel ? `Message #${channel.name}` : '';
}

const atBottom = () => $('scroll').scrollHeight - $('scroll').scrollTop - $('scroll').clientHeight < 80;

// where: 'bottom' follows, 'keep' holds what is read in place while older ones come above, 'stay' leaves it and offers the way down.
function showMessages(where) {
  const channel = state.channels.get(state.current), scroll = $('scroll');
  if (!channel) return;
  const fromEnd = scroll.scrollHeight - scroll.scrollTop, top = scroll.scrollTop;
  const rows = [];
  let last = null;
  for (const message of channel.messages) {
    if (!last || dayOf(last.time) !== dayOf(message.time)) { rows.push(make('li', 'day', dayOf(message.time))); last = null; }
    if (message.id === channel.newFrom) { rows.push(make('li', 'day new', 'New')); last = null; }
    rows.push(row(message, !last || last.user.id !== message.user.id || message.time - last.time > 300_000));
    last = message;
  }
  for (const pending of state.pending.values()) {
    if (pending.channel !== channel.id) continue;
    const item = row({ user: state.me, text: pending.text, time: pending.sentAt }, last?.user.id !== state.me.id);
    item.classList.add(pending.failed ? 'failed' : 'pending');
    if (pending.failed) {
      const again = make('button', 'again', 'Not sent. Send again');
      again.onclick = () => { state.pending.delete(pending.nonce); send(pending.channel, pending.text); };
      item.append(again);
    }
    rows.push(item);
    last = { user: state.me, time: pending.sentAt };
  }
  $('messages').replaceChildren(...rows);
  $('loading').hidden = !channel.loading || !channel.loaded;
  $('beginning').hidden = !channel.loaded || channel.more;
  $('beginning').textContent = channel.messages.length ? `This is the beginning of #${channel.name}.` : `Nobody has said anything in #${channel.name} yet. Begin!`;
  if (where === 'bottom') scroll.scrollTop = scroll.scrollHeight;
  else if (where === 'keep') scroll.scrollTop = scroll.scrollHeight - fromEnd;
  else scroll.scrollTop = top;
  $('newest').hidden = where !== 'stay' && (atBottom() || $('newest').hidden);
}

function row(message, first) {
  const item = make('li', `message${first ? ' first' : ''}`);
  const time = make('time', '', clock.format(message.time));
  time.dateTime = new Date(message.time).toISOString();
  time.title = new Date(message.time).toLocaleString();
  item.dataset.color = message.user.color;
  if (message.id) item.dataset.id = message.id;
  if (first) {
    const who = make('div', 'who');
    who.append(make('b', '', message.user.name), time);
    item.append(face(message.user), who);
  } else item.append(time);
  item.append(make('div', 'text', message.text));
  return item;
}

function showTyping() {
  const here = state.typing.get(state.current), now = Date.now();
  const names = here ? [...here.values()].filter(typing => typing.until > now).map(typing => typing.name) : [];
  $('typing').textContent = names.length === 0 ? '' : names.length === 1 ? `${names[0]} is typing…` : names.length <= 3 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are typing…` : 'Several people are typing…';
}

let noticeEnd;
function notice(text, ms) {
  $('notice').textContent = text;
  $('notice').hidden = false;
  clearTimeout(noticeEnd);
  noticeEnd = setTimeout(() => { $('notice').hidden = true; }, ms);
}

function problem(id, text) { $(id).textContent = text; $(id).hidden = !text; }

/* ---------- what the person does ---------- */

function send(channel, text) {
  const pending = { nonce: `${browserKey().slice(0, 6)}-${Date.now().toString(36)}-${state.nonce++}`, channel, text, sentAt: Date.now(), failed: false };
  state.pending.set(pending.nonce, pending);
  pending.failed = !say({ type: 'send', channel, text, nonce: pending.nonce });
  showMessages('bottom');
}

function fit() {
  const text = $('text');
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

$('send-form').addEventListener('submit', event => {
  event.preventDefault();
  const text = $('text').value.trim();
  if (!text || state.current === null) return;
  const channel = state.channels.get(state.current);
  channel.newFrom = null;
  send(state.current, text);
  $('text').value = '';
  state.typedAt = 0;
  fit();
  readCurrent();
});

$('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); $('send-form').requestSubmit(); }
});

$('text').addEventListener('input', () => {
  fit();
  if (!$('text').value.trim() || Date.now() - state.typedAt < TYPING_EVERY_MS) return;
  if (say({ type: 'typing', channel: state.current })) state.typedAt = Date.now();
});

$('scroll').addEventListener('scroll', () => {
  if ($('scroll').scrollTop < 300) older();
  if (atBottom()) readCurrent();
});

// A notice, a growing text or a keyboard takes room below: who was at the newest message stays there.
let roomHeight = 0;
new ResizeObserver(() => {
  const scroll = $('scroll'), fromEnd = scroll.scrollHeight - scroll.scrollTop - roomHeight;
  roomHeight = scroll.clientHeight;
  if (fromEnd < 80) scroll.scrollTop = scroll.scrollHeight;
}).observe($('scroll'));

$('newest').onclick = () => { $('scroll').scrollTop = $('scroll').scrollHeight; };
$('side-open').onclick = () => { document.body.classList.add('side-shown'); $('side').querySelector('[aria-current=true]')?.focus(); };
$('side-close').onclick = $('shade').onclick = () => { document.body.classList.remove('side-shown'); $('side-open').focus(); };

$('create-open').onclick = () => { $('create-form').reset(); problem('create-problem', ''); $('create').showModal(); };
$('create-cancel').onclick = () => $('create').close();
$('create-form').addEventListener('submit', event => {
  event.preventDefault();
  const name = $('create-name').value.trim().replace(/^#+/, '').toLowerCase().replaceAll(' ', '-');
  state.creating = name;
  problem('create-problem', say({ type: 'create', name, topic: $('create-topic').value }) ? '' : 'The server is away; try again in a moment.');
});

$('enter-form').addEventListener('submit', event => {
  event.preventDefault();
  problem('enter-problem', '');
  state.wish = { name: $('name').value.trim(), color: new FormData($('enter-form')).get('color') };
  if (state.socket?.readyState === WebSocket.OPEN) say({ type: 'hello', ...state.wish, key: browserKey() });
  else { state.attempt = 0; connect(); }
});

// Alt+Up and Alt+Down walk the channels; Escape closes the list on a phone.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') document.body.classList.remove('side-shown');
  if (!event.altKey || !state.entered || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const ids = [...state.channels.keys()].sort((a, b) => a - b), at = ids.indexOf(state.current) + (event.key === 'ArrowDown' ? 1 : -1);
  if (ids[at] !== undefined) open(ids[at]);
});

document.addEventListener('visibilitychange', () => { if (!document.hidden) { probe(); readCurrent(); } });
addEventListener('online', probe);
setInterval(() => say({ type: 'beat' }), BEAT_MS);
setInterval(showTyping, 1_000);

/* ---------- begin ---------- */

const chosen = COLORS[Math.floor(Math.random() * COLORS.length)];
for (const color of COLORS) {
  const label = make('label'), input = make('input');
  Object.assign(input, { type: 'radio', name: 'color', value: color, checked: color === chosen });
  input.setAttribute('aria-label', color);
  label.dataset.color = color;
  label.append(input, make('span'));
  $('colors').append(label);
}
try { state.wish = JSON.parse(stored('sessionStorage', 'chat-me')); } catch { state.wish = null; }
if (state.wish) { $('name').value = state.wish.name; connect(); }
