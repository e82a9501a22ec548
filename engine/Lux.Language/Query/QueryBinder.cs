namespace Lux.Language;

/// <summary>Resolves a query's names against the schema and says what is wrong and where.</summary>
public static class QueryBinder
{
    /// <summary>Binds <paramref name="query"/>.</summary>
    /// <param name="query">What was written.</param>
    /// <param name="root">The queried table.</param>
    /// <param name="tables">Finds a table of the same database by name; null when there is none.</param>
    /// <param name="bound">The query with its names resolved.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryBind(QuerySyntax query, TableSchema root, Func<string, TableSchema?> tables, out BoundQuery? bound, out LuxError? error)
    {
        bound = null;
        error = null;
        var rows = new QueryScope(root, tables);
        List<int> joins = [];
        foreach (var join in query.Joins)
        {
            if (!rows.TryJoin(join, out int table, out error)) return false;
            joins.Add(table);
        }
        BoundCondition? where = null, having = null;
        if (query.Where is not null && !ConditionBinder.TryBind(query.Where, rows, "WHERE", out where, out error)) return false;

        var groups = query.GroupBy.Count > 0 || query.Select.Any(s => s is SelectAggregateSyntax) ? new GroupScope(rows) : null;
        if (groups is null && query.Having is not null)
        {
            error = LuxError.Of(ErrorCode.HavingNeedsGroups);
            return false;
        }
        if (groups is not null && query.AfterArgument >= 0)
        {
            error = LuxError.Of(ErrorCode.AfterExcludes, "aggregates").At(query.AfterArgument - 1);
            return false;
        }
        foreach (var field in query.GroupBy)
            if (!groups!.TryGroup(field, out error)) return false;
        var select = new SelectBinder(rows, groups);
        if (!select.TryBind(query.Select, out error)) return false;
        if (query.Having is not null && !ConditionBinder.TryBind(query.Having, groups!, "HAVING", out having, out error)) return false;
        if (!TryOrder(query, select, out var order, out error)) return false;

        var bindings = rows.Tables(joins.Concat(select.Tables));
        bound = new()
        {
            Tables = bindings,
            Joins = joins.ToEquatableArray(),
            Select = select.Items(bindings),
            Where = where,
            Grouping = groups is null ? null : new() { Fields = groups.Fields, Aggregates = groups.Aggregates, Having = having },
            OrderBy = order,
            LimitArgument = query.LimitArgument,
            OffsetArgument = query.OffsetArgument,
            AfterArgument = query.AfterArgument,
            FormatRows = query.FormatRows,
            Layout = query.Layout,
            JoinedLayouts = query.JoinedLayouts,
            Explain = query.Explain,
        };
        return true;
    }

    private static bool TryOrder(QuerySyntax query, SelectBinder select, out EquatableArray<BoundOrder> order, out LuxError? error)
    {
        order = default;
        error = null;
        List<BoundOrder> items = [];
        foreach (var item in query.OrderBy)
        {
            if (!select.TryField(item.Field, "ORDER BY", out var field, out var column, out error)) return false;
            if (!SchemaCheck.IsIndexable(column!.Type))
            {
                error = LuxError.Of(ErrorCode.OperatorDoesNotFit, "ORDER BY", column.Name, SchemaPrinter.Type(column)).At(item.Field.Position);
                return false;
            }
            items.Add(new(field, item.Descending));
        }
        order = items.ToEquatableArray();
        return true;
    }
}
