// The chat app's calls through ioredis, exactly as the app made them: node chat.mjs <port> [password]
import assert from 'node:assert/strict';
import Redis from 'ioredis';

const [port, password] = process.argv.slice(2);
const options = { port: Number(port), host: '127.0.0.1', password, retryStrategy: null, lazyConnect: true };
const redis = new Redis(options);
const listener = new Redis(options);
await Promise.all([redis.connect(), listener.connect()]);
// Runs again on an engine that has the tables already.
const db = `ioredis_${process.pid}_${Date.now()}`;
const now = 1_760_000_000_000;

// Schema
assert.equal(await redis.call('TCREATE', `${db}.users`, 'username:str:unique', 'color:str', 'last_seen:int'), 'OK');
assert.equal(await redis.call('TCREATE', `${db}.channels`, 'name:str:unique', 'topic:str'), 'OK');
assert.equal(await redis.call('TCREATE', `${db}.messages`, 'channel_id:ref(channels)', 'user_id:ref(users)', 'content:str', 'timestamp:int'), 'OK');
const ada = await redis.call('TINSERT', `${db}.users`, 'username', 'ada', 'color', '#e33', 'last_seen', now);
const bob = await redis.call('TINSERT', `${db}.users`, 'username', 'bob', 'color', '#33e', 'last_seen', now);
const general = await redis.call('TINSERT', `${db}.channels`, 'name', 'general', 'topic', 'all and sundry');
assert.deepEqual([ada, bob, general], [1, 2, 1]);
await assert.rejects(redis.call('TINSERT', `${db}.users`, 'username', 'ada'), /unique constraint violation on field 'username'/);

// Rate limit: five messages in ten seconds
const limit = `${db}:ratelimit:msg:${ada}`;
for (let i = 1; i <= 6; i++) {
  const count = await redis.incr(limit);
  assert.equal(count, i);
  if (count === 1) assert.equal(await redis.expire(limit, 10), 1);
}
const left = await redis.ttl(limit);
assert.ok(left > 0 && left <= 10, `ttl ${left}`);

// Presence: online means that the key exists
assert.equal(await redis.set(`${db}:presence:${ada}`, 'online', 'EX', 60), 'OK');
assert.equal(await redis.exists(`${db}:presence:${ada}`), 1);
assert.equal(await redis.exists(`${db}:presence:${bob}`), 0);

// Send: insert, then broadcast
const heard = new Promise(resolve => listener.on('message', (channel, text) => resolve({ channel, ...JSON.parse(text) })));
assert.equal(await listener.subscribe(`${db}:channel:${general}`), 1);
const first = await redis.call('TINSERT', `${db}.messages`, 'channel_id', general, 'user_id', ada, 'content', 'hello, wörld 🐈', 'timestamp', now);
assert.equal(await redis.publish(`${db}:channel:${general}`, JSON.stringify({ id: first, content: 'hello' })), 1);
assert.deepEqual(await heard, { channel: `${db}:channel:${general}`, id: first, content: 'hello' });
await assert.rejects(redis.call('TINSERT', `${db}.messages`, 'channel_id', 99, 'user_id', ada, 'content', 'nowhere', 'timestamp', now), /foreign key violation: channel_id=99/);

// One pipeline of sixty inserts
const inserts = redis.pipeline();
for (let i = 1; i <= 60; i++) inserts.call('TINSERT', `${db}.messages`, 'channel_id', general, 'user_id', i % 2 ? ada : bob, 'content', `message ${i}`, 'timestamp', now + i);
assert.deepEqual((await inserts.exec()).map(([error, id]) => error ?? id), Array.from({ length: 60 }, (_, i) => first + 1 + i));

// History: the newest fifty, then their authors in one pipeline
const fields = row => Object.fromEntries(Array.from({ length: (row.length - 1) / 2 }, (_, i) => [row[1 + 2 * i], row[2 + 2 * i]]));
const history = await redis.call('TQUERY', `${db}.messages`, 'WHERE', 'channel_id', '=', general, 'ORDER', 'BY', 'timestamp', 'DESC', 'LIMIT', 50);
assert.equal(history.length, 50);
assert.equal(history[0][0], first + 60);
assert.deepEqual(fields(history[0]), { channel_id: '1', user_id: '2', content: 'message 60', timestamp: String(now + 60) });
const authors = redis.pipeline();
const ids = [...new Set(history.map(row => fields(row).user_id))];
for (const id of ids) authors.call('TGET', `${db}.users`, id);
const names = (await authors.exec()).map(([error, row]) => error ?? fields([0, ...row]).username);
assert.deepEqual(names, ['bob', 'ada']);

// MULTI holds keys and table commands
const replies = await redis.multi().incr(`${db}:sent`).call('TINSERT', `${db}.messages`, 'channel_id', general, 'user_id', bob, 'content', 'in a transaction', 'timestamp', now).call('TCOUNT', `${db}.messages`).exec();
assert.deepEqual(replies.map(([error, reply]) => error ?? reply), [1, first + 61, 62]);

// A script
const scripted = await redis.eval("return redis.call('TINSERT', KEYS[1], 'channel_id', '1', 'user_id', '1', 'content', ARGV[1], 'timestamp', '1')", 1, `${db}.messages`, 'from a script');
assert.equal(scripted, first + 62);

await Promise.all([redis.quit(), listener.quit()]);
console.log('ioredis: ok');
