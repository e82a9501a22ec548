using Lux.Schema.Generated;

namespace Lux.Cli;

/// <summary>Writes one command of a load.</summary>
internal delegate void WriteLoad(ref RespWriter writer, LoadDraw draw);

/// <summary>One kind of command that is measured.</summary>
/// <param name="Name">Its name in the report and in <c>--only</c>.</param>
/// <param name="IsOfKeys">Whether a plain Redis server can be asked the same.</param>
/// <param name="Write">Writes one command.</param>
internal sealed record LoadWork(string Name, bool IsOfKeys, WriteLoad Write)
{
    /// <summary>Whether each command uses up a row, so that rows are added before it is measured and their number ends it.</summary>
    public bool UsesUpRows { get; init; }
}
