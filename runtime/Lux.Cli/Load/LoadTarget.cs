using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Fills the tables and keys that a load needs, and takes all of it away again.</summary>
internal sealed class LoadTarget(IReadOnlyList<LuxConnection> connections, string database, ChatLoad load, int rows, CancellationToken cancellation)
{
    private const int RowsAtOnce = 500;

    private readonly LuxConnection _connection = connections[0];

    /// <summary>Whether it has tables; a plain Redis server has none.</summary>
    public async Task<bool> HasTablesAsync()
    {
        try
        {
            await _connection.ExecuteAsync("TINFO", [], cancellation).ConfigureAwait(false);
            return true;
        }
        catch (LuxException none) when (none.Error is { Code: ErrorCode.Other } error && error.Text.Contains("unknown command", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
    }

    /// <summary>Makes the tables that are measured and their rows.</summary>
    public async Task FillTablesAsync()
    {
        foreach (var (table, columns) in ChatLoad.Tables)
            await _connection.ExecuteAsync("TCREATE", [$"{database}.{table}", .. columns.Select(column => (RespArgument)column)], cancellation).ConfigureAwait(false);
        await FillAsync("users", ChatLoad.Users, (row, n) => Named(row, "user-", n, "teal")).ConfigureAwait(false);
        await FillAsync("channels", ChatLoad.Channels, (row, n) => Named(row, "channel-", n, "anything")).ConfigureAwait(false);
        await FillAsync(ChatLoad.Many, rows, (row, n) => Message(row, (n % ChatLoad.Channels) + 1, n)).ConfigureAwait(false);
        await FillAsync(ChatLoad.One, rows, (row, n) => Message(row, 1, n)).ConfigureAwait(false);
    }

    /// <summary>Adds as many rows to those that TDEL uses up.</summary>
    public Task FillDeletesAsync() => FillAsync(ChatLoad.Deletes, rows, (row, n) => Message(row, (n % ChatLoad.Channels) + 1, n));

    public Task FillKeysAsync() => new LoadRun(connections, 64, cancellation).FillAsync(load.Fill, ChatLoad.Keys);

    /// <summary>Removes all of it, whatever there is; not stopped by Ctrl+C.</summary>
    public async Task CleanAsync()
    {
        foreach (var (table, _) in ChatLoad.Tables.Reverse())
        {
            try
            {
                await _connection.ExecuteAsync("TDROP", $"{database}.{table}").ConfigureAwait(false);
            }
            catch (LuxException gone) when (gone.Error is not null)
            {
                // It did not come so far, or the server has no tables.
            }
        }
        foreach (var keys in Enumerable.Range(0, ChatLoad.Keys).Chunk(1000))
            await _connection.ExecuteAsync("DEL", [.. keys.Select(number => (RespArgument)load.KeyOf(number))]).ConfigureAwait(false);
    }

    private async Task FillAsync(string table, int count, Action<RowWriter, int> write)
    {
        var row = new RowWriter();
        foreach (var numbers in Enumerable.Range(0, count).Chunk(RowsAtOnce))
        {
            var inserted = numbers.Select(number =>
            {
                row.Clear();
                write(row, number);
                return (RespArgument)row.Written.ToArray();
            });
            await _connection.ExecuteAsync("TINSERT", [$"{database}.{table}", "ROWS", .. inserted], cancellation).ConfigureAwait(false);
        }
    }

    private static void Named(RowWriter row, string prefix, int number, string other)
    {
        row.WriteArrayHeader(2);
        row.WriteStr(System.Text.Encoding.UTF8.GetBytes(prefix + number.ToString(CultureInfo.InvariantCulture)));
        row.WriteStr(System.Text.Encoding.UTF8.GetBytes(other));
    }

    private static void Message(RowWriter row, int channel, int number)
    {
        row.WriteArrayHeader(4);
        row.WriteInt(channel);
        row.WriteInt((number % ChatLoad.Users) + 1);
        row.WriteStr("The quick brown fox jumps over the lazy dog, twice a day."u8);
        row.WriteInt(1_700_000_000_000 + number);
    }
}
