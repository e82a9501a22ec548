using Lux.Benchmarks.Load;

namespace Lux.Benchmarks.Work;

/// <summary>The chat app's tables, and the same data as hashes and sorted sets: what each operation reads and writes.</summary>
internal static class Chat
{
    public const int Users = 1_000;
    public const int Channels = 1_000;
    private const string Content = "The quick brown fox jumps over the lazy dog, twice a day.";

    /// <summary>The tables; <c>inserts</c> is written to while measuring, <c>many</c> and <c>one</c> are read: 1,000 channels, and one.</summary>
    public static string[][] Definitions { get; } =
    [
        ["TCREATE", "users", "username:str:unique", "color:str"],
        ["TCREATE", "channels", "name:str:unique", "topic:str"],
        Messages("inserts"), Messages("many"), Messages("one"),
    ];

    // INCR + HSET + 2 ZADD
    public const string InsertScript =
        "local id = redis.call('INCR', KEYS[1] .. ':seq') " +
        "redis.call('HSET', KEYS[1] .. ':' .. id, 'channel_id', ARGV[1], 'user_id', ARGV[2], 'content', ARGV[3], 'timestamp', ARGV[4]) " +
        "redis.call('ZADD', KEYS[1] .. ':channel:' .. ARGV[1], ARGV[4], id) " +
        "redis.call('ZADD', KEYS[1] .. ':user:' .. ARGV[2], ARGV[4], id) " +
        "return id";

    // ZREVRANGE + HGETALL of each
    public const string NewestScript =
        "local rows = {} " +
        "for i, id in ipairs(redis.call('ZREVRANGE', KEYS[1] .. ':channel:' .. ARGV[1], 0, 49)) do rows[i] = redis.call('HGETALL', KEYS[1] .. ':' .. id) end " +
        "return rows";

    public static string InsertSha { get; } = Sha(InsertScript);

    public static string NewestSha { get; } = Sha(NewestScript);

    public static void Insert(CommandWriter writer, in Draw draw, string table, long channel)
    {
        long user = draw.Random.Next(1, Users + 1), time = 1_700_000_000_000 + draw.Number;
        if (draw.Redis) writer.Command(8).Add("EVALSHA").Add(InsertSha).Add(1).Add(table).Add(channel).Add(user).Add(Content).Add(time);
        else writer.Command(10).Add("TINSERT").Add(table).Add("channel_id").Add(channel).Add("user_id").Add(user).Add("content").Add(Content).Add("timestamp").Add(time);
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
