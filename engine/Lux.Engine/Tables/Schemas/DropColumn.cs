using Lux.Language;

namespace Lux.Engine;

/// <summary>TALTER DROP: rows keep the value, which is not read any more. Under the lock.</summary>
internal static class DropColumn
{
    public static LuxError? Run(TableSession session, TableState state, string name)
    {
        int ordinal = state.Schema.OrdinalOf(name);
        if (ordinal < 0) return LuxError.Of(ErrorCode.FieldMissing, Quoted.Of(name));
        foreach (var composite in state.Schema.Composites)
            if (composite.Columns.Contains(name)) return LuxError.Of(ErrorCode.FieldInComposite, name, string.Join(",", composite.Columns));
        if (state.Columns.Length == 1) return LuxError.Of(ErrorCode.LastField, name, state.Schema.Name);

        var table = state.Table;
        var definition = state.Definition.Without(ordinal);
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
