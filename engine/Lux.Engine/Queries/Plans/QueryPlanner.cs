using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Reads, binds and plans the arguments of TQUERY and TCOUNT.</summary>
internal static class QueryPlanner
{
    public static LuxError? TryPlan(TableSession session, CommandArguments arguments, bool isCount, out QueryPlan? plan)
    {
        plan = null;
        string[] words = arguments.Texts();
        bool read = isCount ? QueryParser.TryParseCount(words, out var syntax, out var error) : QueryParser.TryParse(words, out syntax, out error);
        return read ? TryPlan(session, arguments[0], syntax!, out plan) : error;
    }

    /// <summary>Binds and plans what a query, or the condition of a write, asks of the table that <paramref name="name"/> names.</summary>
    public static LuxError? TryPlan(TableSession session, ReadOnlySpan<byte> name, QuerySyntax syntax, out QueryPlan? plan)
    {
        plan = null;
        if (session.Engine.Catalog.Find(name) is not { State: { } root } table) return TableNames.NotFound(name);

        var states = new Dictionary<string, TableState> { [table.Name] = root };
        TableSchema? SchemaOf(string target)
        {
            if (!states.TryGetValue(target, out var state))
            {
                if (!table.Database.Tables.TryGetValue(target, out var other) || other.State is not { } found) return null;
                states[target] = state = found;
            }
            return state.Schema;
        }
        if (!QueryBinder.TryBind(syntax, root.Schema, SchemaOf, out var query, out var error)) return error;
        if (!TryColumns(root, query!.Layout, out int[] columns, out bool isWhole, out error)) return error;
        int[]?[] joined = new int[]?[query.Joins.Count];
        for (int join = 0; join < query.JoinedLayouts.Count; join++)
        {
            if (!TryColumns(states[query.Tables[query.Joins[join]].Schema.Name], query.JoinedLayouts[join], out int[] expected, out bool isWholeJoined, out error)) return error;
            joined[join] = isWholeJoined ? null : expected;
        }

        var compiler = new ConditionCompiler();
        var conjuncts = compiler.Conjuncts(query.Where);
        PlannedTable[] tables = [.. query.Tables.Select(t => new PlannedTable(states[t.Schema.Name].Table, states[t.Schema.Name], t.Parent, t.ParentColumn))];
        var groups = query.Grouping is null ? null : Groups(root, query, conjuncts, compiler.Conjuncts(query.Grouping.Having));
        OrderItem[] order = Order(query, groups, tables);
        bool hasLimit = query.LimitArgument >= 0 && (groups is null || !groups.HasOwnOrder);
        AccessPath[] paths = new AccessPlanner(root, conjuncts, order, hasLimit).Paths();
        UnionPath[] unions = [.. Enumerable.Range(0, conjuncts.Length).Select(i => UnionPath.Of(root, conjuncts, i)).OfType<UnionPath>()];
        plan = new()
        {
            Query = query,
            Tables = tables,
            Values = compiler.Values,
            Lists = compiler.Lists,
            Conjuncts = conjuncts,
            Paths = paths,
            Unions = unions,
            SurePath = Sure(paths, unions, hasLimit),
            MissedColumn = unions.Length == 0 && !paths.Any(p => p.IsSelective) ? IndexAdvice.ColumnFor(root, conjuncts, order, hasLimit && !paths.Any(p => p.IsOrdered)) : -1,
            Order = order,
            OrderTypes = [.. order.Select(o => (byte)o.Type)],
            Sort = new(order),
            Groups = groups,
            Columns = columns,
            IsWholeRow = isWhole,
            JoinedColumns = joined,
            Labels = Labels(query),
        };
        return null;
    }

    // The path that no values make worse than another: at most one row; in order and complete; the only one that does not visit all rows.
    private static AccessPath? Sure(AccessPath[] paths, UnionPath[] unions, bool hasLimit)
    {
        if (paths.FirstOrDefault(p => p.IsSingle) is { } single) return single;
        if (paths.FirstOrDefault(p => p is { IsOrdered: true, HasNoResidual: true, IsMerged: false } && (p.IsSelective || paths.Length == 1 || hasLimit)) is { } ordered) return ordered;
        if (paths.Length == 1 && unions.Length == 0) return paths[0];
        return paths is [{ IsWholeTable: true }, { IsMerged: false } only] && unions.Length == 0 && (only.IsOrdered || !hasLimit) ? only : null;
    }

    private static GroupPlan Groups(TableState root, BoundQuery query, Conjunct[] conjuncts, Conjunct[] having)
    {
        // The id of a referred row is what its reference holds, unless the row can expire: then it is not seen while the reference still holds it. None can that a reference restricts.
        BoundField Resolve(BoundField field)
        {
            if (field is not { Table: > 0, Column: BoundField.Id }) return field;
            var (parent, column) = (query.Tables[field.Table].Parent, query.Tables[field.Table].ParentColumn);
            return query.Tables[parent].Schema.Columns[column].OnDelete == OnDelete.Restrict ? new(parent, column) : field;
        }
        var plan = new GroupPlan(query, Resolve) { Having = having };
        return new(query, Resolve) { Having = having, Ends = IndexEnds.PathsOf(root, conjuncts, plan.Aggregates, plan.Fields) };
    }

    private static OrderItem[] Order(BoundQuery query, GroupPlan? groups, PlannedTable[] tables)
    {
        OrderItem Item(BoundField field, bool isDescending) => new(field, isDescending, field.Column == BoundField.Id ? ColumnType.Int : tables[field.Table].State.Columns[field.Column].Type);
        if (groups is not null) return groups.Fields.Length == 0 ? [OrderItem.ById] : [.. groups.Fields.Select(f => Item(f, false))];
        // Ties go by id, in the direction of the last item, so that newest first means the later of two at the same time first.
        var items = query.OrderBy.Select(o => Item(o.Field, o.Descending)).ToList();
        int at = items.FindIndex(i => i.IsId);
        if (at >= 0) return [.. items.Take(at + 1)];
        return [.. items, OrderItem.ById with { IsDescending = items.Count > 0 && items[^1].IsDescending }];
    }

    // The columns that a reader of FORMAT ROWS LAYOUT expects of a table: those of a layout that it has or had.
    private static bool TryColumns(TableState table, string? hash, out int[] columns, out bool isWhole, out LuxError? error)
    {
        columns = table.Ordinals;
        isWhole = true;
        error = null;
        if (hash is null || hash == table.Layout.Hash) return true;
        var layout = table.LayoutOf(Encoding.UTF8.GetBytes(hash));
        if (layout is not null)
        {
            columns = table.OrdinalsOf(layout);
            isWhole = layout == table.Layout;
            if (!columns.Contains(-1)) return true;
        }
        error = LuxError.Of(ErrorCode.LayoutMismatch, table.Schema.Name, table.Layout.Hash);
        return false;
    }

    private static byte[][][] Labels(BoundQuery query) => query.Select.Count > 0
        ? [[.. query.Select.Select(s => Encoding.UTF8.GetBytes(s.Label))]]
        : [.. query.Joins.Select(j => query.Tables[j].Schema.Columns.Select(c => Encoding.UTF8.GetBytes(query.Tables[j].Label + "." + c.Name)).ToArray())];
}
