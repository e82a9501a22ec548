using Lux.Language;

namespace Lux.Schema;

/// <summary>
/// The right to migrate a database: a row that expires by the engine's clock, of which there can be one. Renewed over a connection of its own, for a step can keep
/// the other one busy for long.
/// </summary>
internal sealed class MigrationLease : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly MigrationSession _session;
    private readonly long _row;
    private readonly string _seconds;
    private readonly CancellationTokenSource _ending = new(), _lost = new();
    private readonly Task _renewing;

    private MigrationLease(MigrationSession session, long row, TimeSpan length)
    {
        (_session, _row, _seconds) = (session, row, Seconds(length));
        _renewing = RenewAsync(length / 3);
    }

    /// <summary>Cancelled when the lease is lost: another process may migrate then.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Waits for the lease.</summary>
    /// <exception cref="MigrationException">Another process has it for longer than the options have patience.</exception>
    public static async ValueTask<MigrationLease> TakeAsync(LuxConnectionOptions connection, MigrationOptions options, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        var session = new MigrationSession(await LuxConnection.ConnectAsync(connection, cancellationToken).ConfigureAwait(false));
        try
        {
            await session.EnsureAsync(cancellationToken, "TCREATE", MigrationSession.Lease, "name:str:unique:notnull", "owner:str:notnull").ConfigureAwait(false);
            long began = Environment.TickCount64;
            string? told = null;
            while (true)
            {
                if (await TryTakeAsync(session, options, cancellationToken).ConfigureAwait(false) is { } row) return new(session, row, options.Lease);
                string owner = await OwnerAsync(session, cancellationToken).ConfigureAwait(false);
                if (owner != told) progress?.Report(new(MigrationPhase.Waiting, "", 0, 0, $"waiting for {owner}, who migrates"));
                told = owner;
                if (Environment.TickCount64 - began > options.Patience.TotalMilliseconds) throw new MigrationException($"{owner} has been migrating this database for longer than {options.Patience}; look whether it is stuck");
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            await session.Connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        try
        {
            // An engine that is away is not waited for: the row ends by itself.
            if (!_lost.IsCancellationRequested && _session.Connection.IsConnected) await _session.RunAsync(default, "TDEL", MigrationSession.Lease, MigrationSession.Text(_row)).ConfigureAwait(false);
        }
        catch (LuxException)
        {
            // The engine went away meanwhile, or the row has expired.
        }
        await _session.Connection.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
        _lost.Dispose();
    }

    private static string Seconds(TimeSpan length) => MigrationSession.Text(Math.Max(1, (long)Math.Ceiling(length.TotalSeconds)));

    private static async ValueTask<long?> TryTakeAsync(MigrationSession session, MigrationOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var row = await session.RunAsync(cancellationToken, "TINSERT", MigrationSession.Lease, "TTL", Seconds(options.Lease), "name", "migrate", "owner", options.By).ConfigureAwait(false);
            return row.AsInt64();
        }
        catch (UniqueViolationException)
        {
            return null;
        }
    }

    private static async ValueTask<string> OwnerAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        var rows = await session.RunAsync(cancellationToken, "TQUERY", MigrationSession.Lease, "SELECT", "owner").ConfigureAwait(false);
        return rows.Items.Count == 0 ? "another process" : rows.Items[0].Items[^1].AsString()!;
    }

    private async Task RenewAsync(TimeSpan pause)
    {
        try
        {
            while (true)
            {
                await Task.Delay(pause, _ending.Token).ConfigureAwait(false);
                await _session.RunAsync(_ending.Token, "TUPDATE", MigrationSession.Lease, MigrationSession.Text(_row), "TTL", _seconds).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
        }
        catch (LuxException)
        {
            // Expired, or the engine is away for longer than the lease may be: either way nobody may go on by it.
            await _lost.CancelAsync().ConfigureAwait(false);
        }
    }
}
