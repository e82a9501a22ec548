using Lux.Language;

namespace Lux.Engine;

/// <summary>Whether the values that a command gives are right, where it changes no row and so would not find out.</summary>
internal static class GivenValues
{
    public static LuxError? Check(TableSession session, WritePlan plan, CommandArguments arguments)
    {
        session.Scratch.Clear();
        for (int i = 0; i < plan.Arguments.Length; i++)
        {
            int argument = plan.Arguments[i];
            var column = plan.State.Columns[i];
            if (argument == FieldPairs.Null && column.IsNotNull) return LuxError.Of(ErrorCode.NotNull, column.Name);
            if (argument >= 0 && !TextValue.TryEncode(column, arguments[argument], session.NowMs(), session.Scratch, out var wrong)) return wrong;
        }
        return null;
    }
}
