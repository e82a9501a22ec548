using Lux.Benchmarks.Load;

namespace Lux.Benchmarks.Work;

/// <summary>What a command is written from.</summary>
/// <param name="Random">The connection's own.</param>
/// <param name="Number">The number of the command in the whole run, from 0.</param>
/// <param name="Rows">Rows that the tables hold.</param>
/// <param name="Redis">Whether redis-server is asked, so that table work is sent as a script.</param>
internal readonly record struct Draw(Random Random, long Number, int Rows, bool Redis);

/// <summary>One measured operation.</summary>
/// <param name="Name">Its name in <c>--only</c>.</param>
/// <param name="Title">What the table says.</param>
/// <param name="Peer">What redis-server does for it.</param>
/// <param name="Write">Writes one command.</param>
internal sealed record Operation(string Name, string Title, string Peer, Action<CommandWriter, Draw> Write)
{
    /// <summary>What one command counts as in a rate.</summary>
    public int RowsPerCommand { get; init; } = 1;

    /// <summary>Whether a row is used up by each command, so that rows are added before the operation is measured and their number ends it.</summary>
    public bool UsesUpRows { get; init; }

    /// <summary>Whether it concerns keys, so that plain Garnet can be asked the same.</summary>
    public bool IsOfKeys { get; init; }
}
