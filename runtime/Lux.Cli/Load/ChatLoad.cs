using System.Text;
using Lux.Schema.Generated;

namespace Lux.Cli;

/// <summary>
/// The tables of a chat app and what is measured on them: the work of the benchmarks (docs/performance.md), in a database and under keys of its own.
/// </summary>
internal sealed class ChatLoad(string database, int rows)
{
    public const int Users = 1000, Channels = 1000, Keys = 100_000;

    /// <summary>The table that is read and updated: many channels, and one that has them all.</summary>
    public const string Many = "many", One = "one";

    /// <summary>The tables that are inserted into and deleted from while measuring.</summary>
    public const string Inserts = "inserts", Deletes = "deletes";

    private static readonly byte[] Content = "The quick brown fox jumps over the lazy dog, twice a day."u8.ToArray();
    private static readonly byte[] Value = [.. Enumerable.Repeat((byte)'x', 64)];

    private readonly byte[] _many = Name(database, Many), _one = Name(database, One), _inserts = Name(database, Inserts), _deletes = Name(database, Deletes);

    /// <summary>The commands that make the tables, in order; to drop them, backwards.</summary>
    public static IReadOnlyList<(string Table, string[] Columns)> Tables { get; } =
    [
        ("users", ["username:str:unique", "color:str"]), ("channels", ["name:str:unique", "topic:str"]),
        (Inserts, Messages), (Many, Messages), (One, Messages), (Deletes, Messages),
    ];

    private static string[] Messages => ["channel_id:ref(channels)", "user_id:ref(users)", "content:str", "timestamp:timestamp", "INDEX", "channel_id,timestamp"];

    /// <summary>What is measured, in the order of the report.</summary>
    public IReadOnlyList<LoadWork> Works =>
    [
        new("PING", true, (ref RespWriter to, LoadDraw _) => Command(ref to, 1, "PING"u8)),
        new("SET", true, (ref RespWriter to, LoadDraw draw) => { Command(ref to, 3, "SET"u8); Key(ref to, draw.Random.Next(Keys)); to.Bulk(Value); }),
        new("GET", true, (ref RespWriter to, LoadDraw draw) => { Command(ref to, 2, "GET"u8); Key(ref to, draw.Random.Next(Keys)); }),
        new("TINSERT", false, (ref RespWriter to, LoadDraw draw) => Insert(ref to, draw)),
        new("TGET", false, (ref RespWriter to, LoadDraw draw) => { Command(ref to, 3, "TGET"u8); to.Bulk(_many); to.Bulk(draw.Random.Next(1, rows + 1)); }),
        new("newest-50", false, (ref RespWriter to, LoadDraw draw) => Newest(ref to, _many, draw.Random.Next(1, Channels + 1))),
        new("newest-50-one", false, (ref RespWriter to, LoadDraw _) => Newest(ref to, _one, 1)),
        new("TUPDATE", false, (ref RespWriter to, LoadDraw draw) => Update(ref to, draw)),
        new("TDEL", false, (ref RespWriter to, LoadDraw draw) => { Command(ref to, 3, "TDEL"u8); to.Bulk(_deletes); to.Bulk(draw.Number + 1); }) { UsesUpRows = true },
    ];

    /// <summary>The key with a number.</summary>
    public string KeyOf(int number) => $"{database}:key:{number}";

    /// <summary>Sets the key with the command's number, to fill them.</summary>
    public WriteLoad Fill => (ref RespWriter to, LoadDraw draw) => { Command(ref to, 3, "SET"u8); Key(ref to, (int)draw.Number); to.Bulk(Value); };

    private void Key(ref RespWriter to, int number)
    {
        Span<char> key = stackalloc char[64];
        to.Bulk(key.TryWrite($"{database}:key:{number}", out var length) ? key[..length] : throw new InvalidOperationException("the database's name is too long"));
    }

    private void Insert(ref RespWriter to, LoadDraw draw)
    {
        Command(ref to, 10, "TINSERT"u8);
        to.Bulk(_inserts);
        to.Bulk("channel_id"u8);
        to.Bulk(draw.Random.Next(1, Channels + 1));
        to.Bulk("user_id"u8);
        to.Bulk(draw.Random.Next(1, Users + 1));
        Written(ref to, 1_700_000_000_000 + draw.Number);
    }

    private void Update(ref RespWriter to, LoadDraw draw)
    {
        Command(ref to, 7, "TUPDATE"u8);
        to.Bulk(_many);
        to.Bulk(draw.Random.Next(1, rows + 1));
        Written(ref to, 1_700_000_000_000 + draw.Random.Next(10_000_000));
    }

    private static void Written(ref RespWriter to, long time)
    {
        to.Bulk("content"u8);
        to.Bulk(Content);
        to.Bulk("timestamp"u8);
        to.Bulk(time);
    }

    private static void Newest(ref RespWriter to, byte[] table, long channel)
    {
        Command(ref to, 14, "TQUERY"u8);
        to.Bulk(table);
        foreach (var word in (ReadOnlySpan<string>)["WHERE", "channel_id", "="]) to.Bulk(word);
        to.Bulk(channel);
        foreach (var word in (ReadOnlySpan<string>)["ORDER", "BY", "timestamp", "DESC", "LIMIT", "50", "FORMAT", "ROWS"]) to.Bulk(word);
    }

    private static void Command(ref RespWriter to, int words, ReadOnlySpan<byte> name)
    {
        to.ArrayHeader(words);
        to.Bulk(name);
    }

    private static byte[] Name(string database, string table) => Encoding.UTF8.GetBytes($"{database}.{table}");
}
