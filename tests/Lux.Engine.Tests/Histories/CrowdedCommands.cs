using System.Globalization;
using Lux.Engine.Tests.Model;
using static Lux.Engine.Tests.Histories.Commands;

namespace Lux.Engine.Tests.Histories;

/// <summary>
/// Commands on three rows among hundreds that stay as they are, so that a query is answered from several indexes at once: an AND from an intersection, an OR from a union,
/// aggregates from the ends of indexes.
/// </summary>
internal static class CrowdedCommands
{
    private const int Moving = 3;

    private static readonly ModelTable Table = new("x") { Columns = [new("v", "int") { IsIndexed = true }, new("w", "int") { IsIndexed = true }] };

    /// <summary>What is there before the clients begin.</summary>
    public static IReadOnlyList<Command> Start { get; } =
    [
        Create(Table), .. Enumerable.Repeat(Insert(1, 1), Moving), .. Enumerable.Repeat(Insert(2, 9), 70), .. Enumerable.Repeat(Insert(9, 2), 70), .. Enumerable.Repeat(Insert(8, 8), 160),
    ];

    /// <summary>Queries and what of their plan says that several indexes answer them.</summary>
    public static IReadOnlyList<(Command Query, string Way)> Ways { get; } =
    [
        (Query("x", And(Below("v", "3"), Below("w", "3"))), "intersection of"), (Query("x", Or(Is("v", "1"), Is("w", "0"))), "union of"),
        (Aggregates("x", null, new("COUNT", "*"), new("MIN", "v"), new("MIN", "w"), new("MAX", "v")), "ends of index v: not null and index w: not null and index v: backwards, number of rows"),
    ];

    public static Command Any(Random random)
    {
        string id = Number(random, 1, Moving + 1), other = Number(random, 1, Moving + 1), v = Number(random, 0, 2), w = Number(random, 0, 2);
        var both = And(Below("v", "3"), Below("w", "3"));
        var either = Or(Is("v", v), Is("w", w));
        return random.Next(10) switch
        {
            < 2 => Update(id, v, random.Next(2) == 0 ? w : "9"),
            < 4 => Batch([Update(id, v, "9"), Update(other, "9", w)]),
            4 => Query("x", both),
            5 => Count("x", both),
            6 => Query("x", either),
            7 => Count("x", either),
            8 => Command.Of(TableCommand.TUpdate, ["x", "SET", "v", v, "WHERE", "v", "=", "9", "AND", "w", "<", "2"], m => m.UpdateWhere("x", [new("v", v)], And(Is("v", "9"), Below("w", "2")), null)),
            _ => random.Next(2) == 0 ? Ways[^1].Query : Aggregates("x", either, new("COUNT", "*"), new("MIN", "v"), new("MAX", "w"), new("MIN", "id")),
        };
    }

    private static Command Insert(int v, int w) =>
        Command.Of(TableCommand.TInsert, ["x", "v", Number(v), "w", Number(w)], m => m.Insert("x", null, [new("v", Number(v)), new("w", Number(w))]));

    private static Command Update(string id, string v, string w) => Command.Of(TableCommand.TUpdate, ["x", id, "v", v, "w", w], m => m.Update("x", id, null, [new("v", v), new("w", w)]));

    private static string Number(Random random, int least, int below) => Number(random.Next(least, below));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
