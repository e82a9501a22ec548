using System.Globalization;

namespace Lux.Language;

/// <summary>Reads the condition of WHERE, or of another clause that has one: comparisons joined by AND and OR, NOT, parentheses; AND binds tighter. A value is exactly one argument, whatever it says.</summary>
internal ref struct ConditionParser
{
    private const int MaxDepth = 64;
    private ArgumentCursor _cursor;
    private string _clause;
    private int _depth;
    private LuxError? _error;

    public static bool TryParse(ref ArgumentCursor cursor, out ConditionSyntax? condition, out LuxError? error, string clause = "WHERE")
    {
        var parser = new ConditionParser { _cursor = cursor, _clause = clause };
        condition = parser.Or();
        error = parser._error;
        cursor = parser._cursor;
        return condition is not null;
    }

    private ConditionSyntax? Or()
    {
        List<ConditionSyntax> operands = [];
        do
        {
            if (And() is not { } operand) return null;
            operands.Add(operand);
        }
        while (_cursor.TryTake("OR"));
        return operands.Count == 1 ? operands[0] : new OrSyntax(operands.ToEquatableArray());
    }

    private ConditionSyntax? And()
    {
        List<ConditionSyntax> operands = [];
        do
        {
            if (Unary() is not { } operand) return null;
            operands.Add(operand);
        }
        while (_cursor.TryTake("AND"));
        return operands.Count == 1 ? operands[0] : new AndSyntax(operands.ToEquatableArray());
    }

    private ConditionSyntax? Unary()
    {
        if (_cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.IncompleteWhere, _clause));
        bool not = _cursor.Is("NOT"), open = _cursor.Is("(");
        if (!not && !open) return Compare();
        if (++_depth > MaxDepth) return Fail(LuxError.Of(ErrorCode.ConditionTooDeep, _clause, MaxDepth.ToString(CultureInfo.InvariantCulture)));
        _cursor.Take();
        var inner = not ? Unary() : Or();
        if (inner is null) return null;
        _depth--;
        if (not) return new NotSyntax(inner);
        return _cursor.TryTake(")") ? inner : Fail(LuxError.Of(ErrorCode.UnbalancedParenthesis, _clause));
    }

    private ConditionSyntax? Compare()
    {
        var field = new FieldSyntax(_cursor.Current, _cursor.Position);
        _cursor.Take();
        if (_cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.IncompleteWhere, _clause));
        int at = _cursor.Position;
        string word = _cursor.Take();
        if (string.Equals(word, "IS", StringComparison.OrdinalIgnoreCase))
        {
            bool not = _cursor.TryTake("NOT");
            if (_cursor.TryTake("NULL")) return new CompareSyntax(field, not ? CompareOperator.IsNotNull : CompareOperator.IsNull, at, _cursor.Position, 0);
            return Fail(LuxError.Of(ErrorCode.UnknownOperator, "IS"), at);
        }
        if (!CompareOperators.TryParse(word, out var op)) return Fail(LuxError.Of(ErrorCode.UnknownOperator, Quoted.Of(word)), at);
        int count = 1;
        if (op == CompareOperator.In && !TryCount(out count)) return null;
        int first = _cursor.Position;
        for (int i = 0; i < count; i++)
        {
            if (_cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.IncompleteWhere, _clause));
            _cursor.Take();
        }
        return new CompareSyntax(field, op, at, first, count);
    }

    private bool TryCount(out int count)
    {
        count = 0;
        if (_cursor.AtEnd)
        {
            Fail(LuxError.Of(ErrorCode.IncompleteWhere, _clause));
            return false;
        }
        int at = _cursor.Position;
        string text = _cursor.Take();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 0 and <= Limits.InValues) return true;
        Fail(LuxError.Of(ErrorCode.InvalidIn, Limits.InValues.ToString(CultureInfo.InvariantCulture), Quoted.Of(text)), at);
        return false;
    }

    private ConditionSyntax? Fail(LuxError error) => Fail(error, _cursor.Position);

    private ConditionSyntax? Fail(LuxError error, int position)
    {
        _error = error.At(position);
        return null;
    }
}
