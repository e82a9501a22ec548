using Lux.Language;

namespace Lux.Engine;

/// <summary>Reads, binds and plans the arguments of writes that have a condition or BY.</summary>
internal static class WritePlanner
{
    public static LuxError? TryPlan(TableSession session, TableCommand command, CommandArguments arguments, out WritePlan? plan)
    {
        plan = null;
        var words = new string[arguments.Count];
        for (int i = 0; i < words.Length; i++) words[i] = arguments.Text(i);
        LuxError? error;
        switch (command)
        {
            case TableCommand.TUpdate:
                return WriteParser.TryParseUpdate(words, out var update, out error)
                    ? TryPlan(session, arguments, update!, update!.Pairs, update.Condition, update.IdArgument, update.TtlArgument, update.LimitArgument, out plan) : error;
            case TableCommand.TDel:
                return WriteParser.TryParseDelete(words, out var delete, out error)
                    ? TryPlan(session, arguments, delete!, default, delete!.Condition, delete.IdArgument, -1, delete.LimitArgument, out plan) : error;
            case TableCommand.TUpsert:
                return WriteParser.TryParseUpsert(words, out var upsert, out error)
                    ? TryPlan(session, arguments, upsert!, upsert!.Pairs, null, -1, -1, -1, out plan) : error;
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command, null);
        }
    }

    private static LuxError? TryPlan(
        TableSession session, CommandArguments arguments, WriteSyntax syntax, EquatableArray<PairSyntax> pairs, ConditionSyntax? condition, int id, int ttl, int limit, out WritePlan? plan)
    {
        plan = null;
        if (session.Engine.Catalog.Find(arguments[0]) is not { State: { } state }) return TableNames.NotFound(arguments[0]);
        if (!WriteBinder.TryPairs(pairs, state.Schema, out var bound, out var error)) return error;
        TableIndex? by = null;
        if (syntax is UpsertSyntax upsert)
        {
            if (!WriteBinder.TryBy(upsert, state.Schema, bound, out var columns, out error)) return error;
            by = state.UniqueIndexes.Single(i => !i.IsBuilding && i.Definition.Columns == columns);
        }
        QueryPlan? query = null;
        if (condition is not null)
        {
            error = QueryPlanner.TryPlan(session, arguments[0], new QuerySyntax { Table = syntax.Table, Where = condition, LimitArgument = limit }, out query);
            if (error is not null) return error;
        }

        int[] given = [.. state.Ordinals.Select(_ => FieldPairs.Missing)];
        foreach (var pair in bound) given[pair.Column] = pair.ValueArgument < 0 ? FieldPairs.Null : pair.ValueArgument;
        var values = pairs.Select(p => p.ValueArgument).Concat([id, ttl, limit]).Where(a => a >= 0);
        plan = new()
        {
            State = state,
            Arguments = given,
            Values = [.. values, .. query is null ? [] : query.Values.Select(v => v.Argument)],
            Condition = query,
            LimitArgument = limit,
            HasTtl = ttl >= 0,
            By = by,
            ChangedUniques = [.. state.UniqueIndexes.Where(i => i.Ordinals.Any(o => given[o] != FieldPairs.Missing))],
        };
        return null;
    }
}
