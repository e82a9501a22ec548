using Lux.Language;

namespace Lux.Engine;

/// <summary><c>TALTER t SET TTL seconds</c> and <c>TALTER t UNSET TTL</c>: rows that are written from now on; those that are there keep the expiry that they have. Under the lock.</summary>
internal static class SetTtl
{
    /// <summary>Changes the time to live; 0 seconds take it away.</summary>
    public static LuxError? Run(TableSession session, TableState state, long seconds)
    {
        var table = state.Table;
        var definition = state.Definition with { Schema = state.Schema with { TtlSeconds = seconds } };
        if (ExpiryRules.Check(table.Database, definition.Schema) is { } restricted) return restricted;
        var next = StateBuilder.Build(table, definition, state);
        SchemaLog.Begin(session, table, definition);
        SchemaLog.Append(session, table);
        table.Database.BeginChange();
        try
        {
            StateBuilder.Install(next, state);
        }
        finally
        {
            table.Database.EndChange();
        }
        return null;
    }
}
