using Lux.Benchmarks.Load;

namespace Lux.Benchmarks.Work;

/// <summary>Every operation, in the order of the table.</summary>
internal static class Operations
{
    private const int Keys = 100_000;
    private static readonly string Value = new('x', 64);

    public static Operation[] Measured { get; } =
    [
        new("ping", "PING", "PING", (w, _) => w.Command(1).Add("PING")) { IsOfKeys = true },
        new("set", "SET", "SET", (w, d) => w.Command(3).Add("SET").Add(Key(d)).Add(Value)) { IsOfKeys = true },
        new("get", "GET", "GET", (w, d) => w.Command(2).Add("GET").Add(Key(d))) { IsOfKeys = true },
        new("incr", "INCR", "INCR", (w, d) => w.Command(2).Add("INCR").Add("counter:" + d.Random.Next(1_000))) { IsOfKeys = true },
        new("tget", "TGET", "HGETALL", TGet),
        new("newest-many", "newest 50 of one of 1,000 channels", "script: ZREVRANGE + 50 HGETALL", (w, d) => Chat.Newest(w, d, "many", d.Random.Next(1, Chat.Channels + 1))),
        new("newest-one", "newest 50 of the only channel", "script: ZREVRANGE + 50 HGETALL", (w, d) => Chat.Newest(w, d, "one", 1)),
        new("tinsert", "TINSERT, 2 references, 1 composite index", "script: INCR + HSET + 2 ZADD", (w, d) => Chat.Insert(w, d, "inserts", d.Random.Next(1, Chat.Channels + 1))),
        new("tinsert-rows", "TINSERT of 100 ROWS, the same columns", "script: 100 times INCR + HSET + 2 ZADD", (w, d) => Chat.InsertMany(w, d, "inserts")) { RowsPerCommand = Chat.RowsAtOnce },
        new("tupdate", "TUPDATE of a text and an indexed time", "script: HGET + HSET + 2 ZADD", Chat.Update),
        new("tdel", "TDEL", "script: HMGET + DEL + 2 ZREM", Chat.Delete) { UsesUpRows = true },
    ];

    /// <summary>What fills the tables and keys before anything is measured.</summary>
    public static Operation[] Filling { get; } =
    [
        new("fill-users", "", "", (w, d) => Row(w, d, "users", "username", "user-", "color", "teal")),
        new("fill-channels", "", "", (w, d) => Row(w, d, "channels", "name", "channel-", "topic", "anything")),
        new("fill-many", "", "", (w, d) => Chat.Insert(w, d, "many", (d.Number % Chat.Channels) + 1)),
        new("fill-one", "", "", (w, d) => Chat.Insert(w, d, "one", 1)),
        new("fill-deletes", "", "", (w, d) => Chat.Insert(w, d, Chat.Deleted, (d.Number % Chat.Channels) + 1)),
        new("fill-growing", "", "", (w, d) => Chat.InsertMany(w, d, "many")) { RowsPerCommand = Chat.RowsAtOnce },
        new("fill-keys", "", "", (w, d) => w.Command(3).Add("SET").Add("key:" + (d.Number % Keys)).Add(Value)),
    ];

    public static Operation Find(string name) => Measured.Concat(Filling).First(o => o.Name == name);

    private static string Key(in Draw draw) => "key:" + draw.Random.Next(Keys);

    private static void TGet(CommandWriter writer, Draw draw)
    {
        long id = draw.Random.Next(1, draw.Rows + 1);
        if (draw.Redis) writer.Command(2).Add("HGETALL").Add("many:" + id);
        else writer.Command(3).Add("TGET").Add("many").Add(id);
    }

    private static void Row(CommandWriter writer, Draw draw, string table, string unique, string prefix, string other, string value)
    {
        string name = prefix + draw.Number;
        if (draw.Redis) writer.Command(6).Add("HSET").Add($"{table}:{draw.Number + 1}").Add(unique).Add(name).Add(other).Add(value);
        else writer.Command(6).Add("TINSERT").Add(table).Add(unique).Add(name).Add(other).Add(value);
    }
}
