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
        var scope = new QueryScope(root, tables);
        error = null;

        List<int> joins = [];
        foreach (var join in query.Joins)
        {
            if (!scope.TryJoin(join, out int table, out error)) return false;
            joins.Add(table);
        }
        BoundCondition? where = null;
        if (query.Where is not null && !TryCondition(query.Where, scope, out where, out error)) return false;
        List<BoundOrder> order = [];
        foreach (var item in query.OrderBy)
        {
            if (!scope.TryField(item.Field, "ORDER BY", out var field, out var column, out error)) return false;
            if (!SchemaCheck.IsIndexable(column!.Type))
            {
                error = LuxError.Of(ErrorCode.OperatorDoesNotFit, "ORDER BY", column.Name, SchemaPrinter.Type(column)).At(item.Field.Position);
                return false;
            }
            order.Add(new(field, item.Descending));
        }
        List<(BoundField Field, string Name)> select = [];
        foreach (var item in query.Select)
        {
            if (!scope.TryField(item, "SELECT", out var field, out var column, out error)) return false;
            select.Add((field, column!.Name));
        }

        var bindings = scope.Tables();
        bound = new()
        {
            Tables = bindings,
            Joins = joins.ToEquatableArray(),
            Select = select.Select(s => new BoundItem(s.Field, s.Field.Table == 0 ? s.Name : bindings[s.Field.Table].Label + "." + s.Name)).ToEquatableArray(),
            Where = where,
            OrderBy = order.ToEquatableArray(),
            LimitArgument = query.LimitArgument,
            OffsetArgument = query.OffsetArgument,
            FormatRows = query.FormatRows,
            Layout = query.Layout,
            Explain = query.Explain,
        };
        return true;
    }

    private static bool TryCondition(ConditionSyntax syntax, QueryScope scope, out BoundCondition? condition, out LuxError? error)
    {
        condition = null;
        switch (syntax)
        {
            case AndSyntax and:
                if (!TryAll(and.Operands, scope, out var all, out error)) return false;
                condition = new BoundAnd(all);
                return true;
            case OrSyntax or:
                if (!TryAll(or.Operands, scope, out var any, out error)) return false;
                condition = new BoundOr(any);
                return true;
            case NotSyntax not:
                if (!TryCondition(not.Operand, scope, out var inner, out error)) return false;
                condition = new BoundNot(inner!);
                return true;
            case CompareSyntax compare:
                if (!scope.TryField(compare.Field, "WHERE", out var field, out var column, out error)) return false;
                if (!CompareOperators.Fits(compare.Operator, column!.Type))
                {
                    error = LuxError.Of(ErrorCode.OperatorDoesNotFit, CompareOperators.Text(compare.Operator), column.Name, SchemaPrinter.Type(column)).At(compare.OperatorPosition);
                    return false;
                }
                condition = new BoundCompare(field, column, compare.Operator, compare.FirstValue, compare.ValueCount);
                return true;
            default:
                throw new InvalidOperationException($"no binding for {syntax.GetType().Name}");
        }
    }

    private static bool TryAll(EquatableArray<ConditionSyntax> operands, QueryScope scope, out EquatableArray<BoundCondition> bound, out LuxError? error)
    {
        List<BoundCondition> conditions = [];
        bound = default;
        error = null;
        foreach (var operand in operands)
        {
            if (!TryCondition(operand, scope, out var condition, out error)) return false;
            conditions.Add(condition!);
        }
        bound = conditions.ToEquatableArray();
        return true;
    }
}
