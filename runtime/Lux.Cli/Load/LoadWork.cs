using System.Globalization;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>One kind of command that is measured.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Command">The command.</param>
/// <param name="Arguments">Its arguments for the n-th call.</param>
internal sealed record LoadWork(string Name, string Command, Func<long, RespArgument[]> Arguments)
{
    /// <summary>What can be measured, in the order in which it runs: rows are inserted before they are read.</summary>
    public static IReadOnlyList<LoadWork> All(string database, string key, long rows) =>
    [
        new("PING", "PING", _ => []),
        new("SET", "SET", n => [$"{key}:{Number(n % rows)}", "0123456789012345678901234567890123456789"]),
        new("GET", "GET", n => [$"{key}:{Number(n % rows)}"]),
        new("TINSERT", "TINSERT", n => [$"{database}.items", "room", Number(1 + n % Rooms), "text", "hello, everybody in this room", "at", Number(n)]),
        new("TGET", "TGET", n => [$"{database}.items", Number(1 + n % rows)]),
        new("TQUERY", "TQUERY", n => [$"{database}.items", "WHERE", "room", "=", Number(1 + n % Rooms), "ORDER", "BY", "at", "DESC", "LIMIT", "50"]),
        new("TUPDATE", "TUPDATE", n => [$"{database}.items", Number(1 + n % rows), "text", "edited"]),
    ];

    /// <summary>Rows that rows of <c>items</c> refer to.</summary>
    public const int Rooms = 16;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
