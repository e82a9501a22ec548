using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Finds the values of a text, in the order that they stand in.</summary>
internal static class TextValues
{
    private static readonly MemberType Number = new(ColumnKind.Int64, "long", "long", false, true);
    private static readonly MemberType Cursor = new(ColumnKind.String, "string?", "string", true, false);

    public static IReadOnlyList<TextValue> Of(ParsedText text)
    {
        var values = new List<TextValue>();
        var types = new FieldTypes(text);
        Compared(text.Syntax.Where, text.Bound.Where, types, false, values);
        Compared(text.Syntax.Having, text.Bound.Grouping?.Having, types, true, values);
        foreach (var pair in text.Pairs)
        {
            int ordinal = text.Table.Schema.OrdinalOf(pair.Field);
            if (pair.ValueArgument >= 0)
                values.Add(new(pair.ValueArgument, ValueRole.Written, text.Table.Types[ordinal], pair.Field) { Pair = pair, Column = text.Table.Schema.Columns[ordinal] });
        }

        Add(text.IdArgument, ValueRole.RowId, text.Table.Key, IdColumn.Name);
        Add(text.TtlArgument, ValueRole.Number, Number, "TTL");
        Add(text.Syntax.LimitArgument, ValueRole.Number, Number, "LIMIT");
        Add(text.Syntax.OffsetArgument, ValueRole.Number, Number, "OFFSET");
        Add(text.Syntax.AfterArgument, ValueRole.Cursor, Cursor, "AFTER");
        return [.. values.OrderBy(value => value.Argument)];

        void Add(int argument, ValueRole role, MemberType type, string name)
        {
            if (argument >= 0)
                values.Add(new(argument, role, type, name));
        }
    }

    // Syntax and binding have one shape; the one knows where, the other what.
    private static void Compared(ConditionSyntax? syntax, BoundCondition? bound, FieldTypes types, bool ofGroup, List<TextValue> values)
    {
        switch (syntax, bound)
        {
            case (AndSyntax and, BoundAnd all):
                for (int i = 0; i < and.Operands.Count; i++)
                    Compared(and.Operands[i], all.Operands[i], types, ofGroup, values);
                break;
            case (OrSyntax or, BoundOr any):
                for (int i = 0; i < or.Operands.Count; i++)
                    Compared(or.Operands[i], any.Operands[i], types, ofGroup, values);
                break;
            case (NotSyntax not, BoundNot negated):
                Compared(not.Operand, negated.Operand, types, ofGroup, values);
                break;
            case (CompareSyntax compare, BoundCompare field):
                for (int i = 0; i < compare.ValueCount; i++)
                    values.Add(new(compare.FirstValue + i, ValueRole.Compared, types.Of(field.Field), compare.Field.Path) { Compare = compare, OfGroup = ofGroup, Column = field.Definition });
                break;
        }
    }
}
