using System.Globalization;
using Lux.Engine.Tests.Model;
using static Lux.Engine.Tests.Histories.Commands;

namespace Lux.Engine.Tests.Histories;

/// <summary>Commands on few rows of a table of unique keys, and of one whose rows refer to them.</summary>
internal static class ContendedCommands
{
    private static readonly Command[] Creates =
    [
        Create(new("t") { Columns = [new("k", "int") { IsUnique = true }, new("v", "int") { IsIndexed = true }] }), Create(new("c") { Columns = [new("p", "ref") { Target = "t", OnDelete = "cascade" }] }),
    ];

    /// <summary>What is there before the clients begin.</summary>
    public static IReadOnlyList<Command> Start { get; } = [.. Creates, Insert("1", "0"), Insert("2", "0")];

    public static Command Any(Random random)
    {
        string k = Number(random, 1, 4), v = Number(random, 0, 2), v2 = Number(random, 0, 2), id = Number(random, 1, 5);
        return random.Next(20) switch
        {
            < 3 => Insert(k, v),
            < 5 => Command.Of(TableCommand.TGet, ["t", id], m => m.Get("t", id, false)),
            < 7 => UpdateIf(id, v, v2),
            7 => Command.Of(TableCommand.TDel, ["t", id], m => m.Delete("t", id)),
            8 => Command.Of(TableCommand.TUpdate, ["t", "SET", "v", v, "WHERE", "v", "=", v2], m => m.UpdateWhere("t", [new("v", v)], Is("v", v2), null)),
            9 => Command.Of(TableCommand.TDel, ["t", "WHERE", "v", "=", v], m => m.DeleteWhere("t", Is("v", v), null)),
            10 => Command.Of(TableCommand.TUpsert, ["t", "BY", "k", "k", k, "v", v], m => m.Upsert("t", ["k"], [new("k", k), new("v", v)])),
            11 => Batch([UpdateIf(id, v, v2), UpdateIf(Number(random, 1, 5), v2, v)]),
            12 => Batch([Insert(k, v), Command.Of(TableCommand.TUpdate, ["t", id, "v", v2], m => m.Update("t", id, null, [new("v", v2)])), Child(id)]),
            13 => Child(id),
            14 => random.Next(2) == 0 ? Query("t", null) : Query("t", Is("k", k)),
            15 => Query("t", Or(Is("k", k), Is("v", v))),
            16 => random.Next(2) == 0 ? Count("t", Or(Is("k", k), Is("v", v))) : Command.Of(TableCommand.TDel, ["t", "WHERE", "k", "=", k, "OR", "v", "=", v], m => m.DeleteWhere("t", Or(Is("k", k), Is("v", v)), null)),
            17 => Aggregates("t", random.Next(2) == 0 ? null : Or(Is("k", k), Is("v", v)), new("COUNT", "*"), new("MIN", "k"), new("MAX", "v"), new("MAX", "id")),
            _ => random.Next(2) == 0 ? Query("c", null) : Count("c", null),
        };
    }

    private static Command Insert(string k, string v) => Command.Of(TableCommand.TInsert, ["t", "k", k, "v", v], m => m.Insert("t", null, [new("k", k), new("v", v)]));

    private static Command Child(string id) => Command.Of(TableCommand.TInsert, ["c", "p", id], m => m.Insert("c", null, [new("p", id)]));

    private static Command UpdateIf(string id, string from, string to) =>
        Command.Of(TableCommand.TUpdate, ["t", id, "v", to, "IF", "v", "=", from], m => m.UpdateIf("t", id, null, [new("v", to)], Is("v", from))) with { RowId = id };

    private static string Number(Random random, int least, int below) => random.Next(least, below).ToString(CultureInfo.InvariantCulture);
}
