using Lux.Benchmarks.Load;
using Lux.Language;

namespace Lux.Benchmarks.Work;

/// <summary>The chat app's tables, and the same data as hashes and sorted sets: what each operation reads and writes.</summary>
internal static class Chat
{
    public const int Users = 1_000;
    public const int Channels = 1_000;
    public const int RowsAtOnce = 100;

    /// <summary>The table whose rows are deleted, in the order of their ids.</summary>
    public const string Deleted = "deletes";

    private const string Content = "The quick brown fox jumps over the lazy dog, twice a day.";
    private static readonly byte[] ContentBytes = System.Text.Encoding.UTF8.GetBytes(Content);

    /// <summary>The tables; <c>inserts</c> is written to while measuring, <c>many</c> and <c>one</c> are read: 1,000 channels, and one.</summary>
    public static string[][] Definitions { get; } =
    [
        ["TCREATE", "users", "username:str:unique", "color:str"],
        ["TCREATE", "channels", "name:str:unique", "topic:str"],
        Messages("inserts"), Messages("many"), Messages("one"), Messages(Deleted),
    ];

    // INCR + HSET + 2 ZADD
    public const string InsertScript =
        "local id = redis.call('INCR', KEYS[1] .. ':seq') " +
        "redis.call('HSET', KEYS[1] .. ':' .. id, 'channel_id', ARGV[1], 'user_id', ARGV[2], 'content', ARGV[3], 'timestamp', ARGV[4]) " +
        "redis.call('ZADD', KEYS[1] .. ':channel:' .. ARGV[1], ARGV[4], id) " +
        "redis.call('ZADD', KEYS[1] .. ':user:' .. ARGV[2], ARGV[4], id) " +
        "return id";

    // The same for each four arguments.
    public const string InsertManyScript =
        "local ids = {} " +
        "for i = 1, #ARGV, 4 do " +
        "local id = redis.call('INCR', KEYS[1] .. ':seq') " +
        "redis.call('HSET', KEYS[1] .. ':' .. id, 'channel_id', ARGV[i], 'user_id', ARGV[i + 1], 'content', ARGV[i + 2], 'timestamp', ARGV[i + 3]) " +
        "redis.call('ZADD', KEYS[1] .. ':channel:' .. ARGV[i], ARGV[i + 3], id) " +
        "redis.call('ZADD', KEYS[1] .. ':user:' .. ARGV[i + 1], ARGV[i + 3], id) " +
        "ids[#ids + 1] = id end " +
        "return ids";

    // HMGET + HSET + 2 ZADD
    public const string UpdateScript =
        "local key = KEYS[1] .. ':' .. ARGV[1] " +
        "local refs = redis.call('HMGET', key, 'channel_id', 'user_id') " +
        "redis.call('HSET', key, 'content', ARGV[2], 'timestamp', ARGV[3]) " +
        "redis.call('ZADD', KEYS[1] .. ':channel:' .. refs[1], ARGV[3], ARGV[1]) " +
        "redis.call('ZADD', KEYS[1] .. ':user:' .. refs[2], ARGV[3], ARGV[1]) " +
        "return 1";

    // HMGET + DEL + 2 ZREM
    public const string DeleteScript =
        "local key = KEYS[1] .. ':' .. ARGV[1] " +
        "local refs = redis.call('HMGET', key, 'channel_id', 'user_id') " +
        "redis.call('DEL', key) " +
        "redis.call('ZREM', KEYS[1] .. ':channel:' .. refs[1], ARGV[1]) " +
        "redis.call('ZREM', KEYS[1] .. ':user:' .. refs[2], ARGV[1]) " +
        "return 1";

    // ZREVRANGE + HGETALL of each
    public const string NewestScript =
        "local rows = {} " +
        "for i, id in ipairs(redis.call('ZREVRANGE', KEYS[1] .. ':channel:' .. ARGV[1], 0, 49)) do rows[i] = redis.call('HGETALL', KEYS[1] .. ':' .. id) end " +
        "return rows";

    public static string InsertSha { get; } = Sha(InsertScript);

    public static string NewestSha { get; } = Sha(NewestScript);

    /// <summary>Every script, to load before it is called.</summary>
    public static string[] Scripts { get; } = [InsertScript, InsertManyScript, UpdateScript, DeleteScript, NewestScript];

    private static readonly string InsertManySha = Sha(InsertManyScript), UpdateSha = Sha(UpdateScript), DeleteSha = Sha(DeleteScript);
    private static readonly RowWriter Packed = new();

    public static void Insert(CommandWriter writer, in Draw draw, string table, long channel)
    {
        long user = draw.Random.Next(1, Users + 1), time = 1_700_000_000_000 + draw.Number;
        if (draw.Redis) writer.Command(8).Add("EVALSHA").Add(InsertSha).Add(1).Add(table).Add(channel).Add(user).Add(Content).Add(time);
        else writer.Command(10).Add("TINSERT").Add(table).Add("channel_id").Add(channel).Add("user_id").Add(user).Add("content").Add(Content).Add("timestamp").Add(time);
    }

    public static void InsertMany(CommandWriter writer, in Draw draw, string table)
    {
        if (draw.Redis) writer.Command(4 + (4 * RowsAtOnce)).Add("EVALSHA").Add(InsertManySha).Add(1).Add(table);
        else writer.Command(3 + RowsAtOnce).Add("TINSERT").Add(table).Add("ROWS");
        for (int row = 0; row < RowsAtOnce; row++)
        {
            long channel = draw.Random.Next(1, Channels + 1), user = draw.Random.Next(1, Users + 1), time = 1_700_000_000_000 + (draw.Number * RowsAtOnce) + row;
            if (draw.Redis)
            {
                writer.Add(channel).Add(user).Add(Content).Add(time);
                continue;
            }
            Packed.Clear();
            Packed.WriteArrayHeader(4);
            Packed.WriteInt(channel);
            Packed.WriteInt(user);
            Packed.WriteStr(ContentBytes);
            Packed.WriteInt(time);
            writer.Add(Packed.Written);
        }
    }

    public static void Update(CommandWriter writer, Draw draw)
    {
        long id = draw.Random.Next(1, draw.Rows + 1), time = 1_700_000_000_000 + draw.Random.Next(10_000_000);
        if (draw.Redis) writer.Command(7).Add("EVALSHA").Add(UpdateSha).Add(1).Add("many").Add(id).Add(Content).Add(time);
        else writer.Command(7).Add("TUPDATE").Add("many").Add(id).Add("content").Add(Content).Add("timestamp").Add(time);
    }

    public static void Delete(CommandWriter writer, Draw draw)
    {
        if (draw.Redis) writer.Command(5).Add("EVALSHA").Add(DeleteSha).Add(1).Add(Deleted).Add(draw.Number + 1);
        else writer.Command(3).Add("TDEL").Add(Deleted).Add(draw.Number + 1);
    }

    public static void Newest(CommandWriter writer, in Draw draw, string table, long channel)
    {
        if (draw.Redis) writer.Command(5).Add("EVALSHA").Add(NewestSha).Add(1).Add(table).Add(channel);
        else writer.Command(14).Add("TQUERY").Add(table).Add("WHERE").Add("channel_id").Add("=").Add(channel).Add("ORDER").Add("BY").Add("timestamp").Add("DESC").Add("LIMIT").Add(50).Add("FORMAT").Add("ROWS");
    }

    private static string[] Messages(string table) =>
        ["TCREATE", table, "channel_id:ref(channels)", "user_id:ref(users)", "content:str", "timestamp:timestamp", "INDEX", "channel_id,timestamp"];

    // The protocol names a script by its SHA-1; nothing depends on it being hard to forge.
#pragma warning disable CA5350
    private static string Sha(string script) => Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.ASCII.GetBytes(script)));
#pragma warning restore CA5350
}
