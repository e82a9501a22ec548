using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Leads one table from its present schema to another while it is read and written:
/// <code>
/// register   under the lock: writers keep the new indexes and follow the new rule; reads know nothing of it
/// walk       slices of rows: those from before are checked and enter the new indexes
/// switch     under the lock: one record in the log, then the new schema is in force
/// </code>
/// Only the switch is in the log, so a crash before it leaves the old schema whole. Called under the gate of the database's schema changes.
/// </summary>
internal sealed class SchemaSwitch(TableSession session, Table table)
{
    /// <summary>What a change is to lead to, or why not; asked for under the lock, and once more before the switch.</summary>
    public delegate LuxError? Planner(TableState present, out TableDefinition definition, out int rule);

    private TableState _present = null!;
    private TableState _target = null!;
    private TableState? _pending;
    private TableIndex[] _building = [];

    public LuxError? Run(Planner plan)
    {
        if (Register(plan) is { } refused) return refused;
        if (_pending is null) return null;
        try
        {
            session.Engine.OnSchemaStep(SchemaStep.Registered);
            var error = new SchemaWalk(session, _pending).Run();
            session.Engine.OnSchemaStep(SchemaStep.Walked);
            return End(error, plan);
        }
        catch
        {
            lock (table.Database) Abandon();
            throw;
        }
    }

    /// <summary>Puts the change in force at once when no row has to be looked at.</summary>
    private LuxError? Register(Planner plan)
    {
        lock (table.Database)
        {
            if (table.State is not { } present) return LuxError.Of(ErrorCode.TableNotFound, table.Name);
            if (plan(present, out var definition, out int rule) is { } error) return error;
            if (definition == present.Definition) return null;
            if (definition.Version > TableDefinition.MaxLayouts)
                throw new LuxEngineException($"ERR table '{table.Name}' has changed its columns {TableDefinition.MaxLayouts} times; copy it into a new one");
            _present = present;
            _target = StateBuilder.Build(table, definition, present);
            _building = StateBuilder.NewIn(_target, present);
            if (table.RowCount == 0 || (_building.Length == 0 && rule == PendingChange.NoRule))
            {
                Commit(session, _target);
                return null;
            }
            _pending = StateBuilder.Pending(present, _target, _building, rule);
            Install(_pending);
            return null;
        }
    }

    private LuxError? End(LuxError? error, Planner plan)
    {
        lock (table.Database)
        {
            if (table.State != _pending) return LuxError.Of(ErrorCode.TableNotFound, table.Name);
            // A table or row that the change refers to may be gone meanwhile.
            error ??= plan(_present, out _, out _);
            if (error is null) Commit(session, _target);
            else Abandon();
            return error;
        }
    }

    private void Abandon()
    {
        if (table.State != _pending) return;
        Install(_present);
        foreach (var index in _building) session.Engine.Epochs.Retire(index.Tree.Dispose);
    }

    private static void Install(TableState state)
    {
        var database = state.Table.Database;
        database.BeginChange();
        state.Table.State = state;
        database.EndChange();
    }

    /// <summary>Writes the schemas to the log as one record and puts them in force; trees that they do not have any more are let go. Under the lock.</summary>
    public static void Commit(TableSession session, params TableState[] next)
    {
        SchemaLog.Append(session, next);
        session.Engine.OnSchemaStep(SchemaStep.Switched);
        var database = next[0].Table.Database;
        List<TableIndex> gone = [];
        database.BeginChange();
        try
        {
            foreach (var state in next)
            {
                gone.AddRange((state.Table.State?.Indexes ?? []).Where(f => !state.Indexes.Any(i => i.Tree == f.Tree)));
                if (state.Schema.Name != state.Table.Name) session.Engine.Catalog.Rename(state.Table, state.Schema.Name);
                StateBuilder.Look(state);
                state.Table.State = state;
            }
            References.Link(database);
        }
        finally
        {
            database.EndChange();
        }
        foreach (var index in gone) session.Engine.Epochs.Retire(index.Tree.Dispose);
    }
}
