using System.Diagnostics;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>What the checks look at, asked once.</summary>
internal sealed record EngineState
{
    private const int Pings = 20;

    public required LuxConnectionOptions Endpoint { get; init; }

    /// <summary>The middle one of several round trips.</summary>
    public required TimeSpan RoundTrip { get; init; }

    /// <summary>TINFO.</summary>
    public required Labelled Info { get; init; }

    public required IReadOnlyList<TableUse> Tables { get; init; }

    /// <summary>The engine's clock less this machine's, as well as the round trip lets it be told.</summary>
    public required TimeSpan ClockOffset { get; init; }

    /// <summary>The engine's folder, where it says and it is on this machine; otherwise null.</summary>
    public required string? Folder { get; init; }

    public static async Task<EngineState> ReadAsync(LuxConnection connection, CancellationToken cancellation)
    {
        var trips = new List<TimeSpan>();
        for (var i = 0; i < Pings; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await connection.ExecuteAsync("PING", [], cancellation).ConfigureAwait(false);
            trips.Add(Stopwatch.GetElapsedTime(began));
        }
        var before = DateTimeOffset.UtcNow;
        var time = await connection.ExecuteAsync("TIME", [], cancellation).ConfigureAwait(false);
        var middle = before + (DateTimeOffset.UtcNow - before) / 2;
        var engine = new EngineReader(connection, cancellation);
        var tables = new List<TableUse>();
        foreach (var name in await engine.TablesAsync().ConfigureAwait(false))
            if (await engine.UseAsync(name).ConfigureAwait(false) is { } use) tables.Add(use);
        return new()
        {
            Endpoint = connection.Options,
            RoundTrip = trips.Order().ElementAt(Pings / 2),
            Info = await engine.InfoAsync().ConfigureAwait(false),
            Tables = tables,
            ClockOffset = DateTimeOffset.FromUnixTimeSeconds(time.Items[0].AsInt64()).AddMicroseconds(time.Items[1].AsInt64()) - middle,
            Folder = await FolderAsync(connection, cancellation).ConfigureAwait(false),
        };
    }

    private static async Task<string?> FolderAsync(LuxConnection connection, CancellationToken cancellation)
    {
        if (!connection.Options.IsLocal()) return null;
        try
        {
            var config = await connection.ExecuteAsync("CONFIG", ["GET", "dir"], cancellation).ConfigureAwait(false);
            return config.Items is [_, var folder] && Directory.Exists(folder.AsString()) ? folder.AsString() : null;
        }
        catch (LuxException)
        {
            // Without the right to CONFIG the disk cannot be looked at, which the check says.
            return null;
        }
    }
}
