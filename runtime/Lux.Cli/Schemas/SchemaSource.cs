using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Where a schema comes from: an engine, or commands in a file or folder.</summary>
internal static class SchemaSource
{
    /// <param name="place">A connection string, a <c>.lux</c> file, or a folder of them.</param>
    /// <param name="run">The command that asks.</param>
    public static async Task<DatabaseSchema> ReadAsync(string place, CommandRun run)
    {
        var isUrl = place.Contains("://", StringComparison.Ordinal);
        if (!isUrl && (File.Exists(place) || Directory.Exists(place) || place.EndsWith(".lux", StringComparison.Ordinal))) return await SchemaScript.ReadAsync(place, run.Cancellation).ConfigureAwait(false);
        if (!isUrl) throw ToolException.Misuse($"'{place}' is neither a file, a folder nor a connection string (lux://host:port/database).");
        return await ReadAsync(Endpoint.Of(place, asksPassword: false, run.Host), run.Cancellation).ConfigureAwait(false);
    }

    /// <summary>The tables that users made of an engine's database.</summary>
    public static async Task<DatabaseSchema> ReadAsync(LuxConnectionOptions endpoint, CancellationToken cancellation)
    {
        await using var connection = await LuxConnection.ConnectAsync(endpoint, cancellation).ConfigureAwait(false);
        return OwnTables.Without(new((await new SchemaCatalog(new EngineReader(connection, cancellation)).TablesAsync().ConfigureAwait(false)).Values));
    }
}
