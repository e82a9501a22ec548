namespace Lux.Engine;

/// <summary>How often the rows of the tables of a plan had changed when a write read them.</summary>
internal sealed class SeenTables
{
    private long[] _changes = new long[4];

    public void Remember(QueryPlan plan)
    {
        if (_changes.Length < plan.Tables.Length) _changes = new long[plan.Tables.Length];
        for (int i = 0; i < plan.Tables.Length; i++) _changes[i] = plan.Tables[i].Table.Places.Changes;
    }

    /// <summary>Whether no row of them has changed since; under the lock.</summary>
    public bool IsStill(QueryPlan plan)
    {
        for (int i = 0; i < plan.Tables.Length; i++)
            if (_changes[i] != plan.Tables[i].Table.Places.Changes) return false;
        return true;
    }
}
