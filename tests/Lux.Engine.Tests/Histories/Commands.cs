using System.Globalization;
using System.Text;
using Lux.Engine.Tests.Model;

namespace Lux.Engine.Tests.Histories;

/// <summary>Makes the commands of histories, and conditions on ints.</summary>
internal static class Commands
{
    public static Command Create(ModelTable table) => Command.Of(TableCommand.TCreate, table.Words, m => m.Create(table.Clone()));

    public static Command Query(string table, ModelCondition? where) =>
        new(TableCommand.TQuery, [Bytes(table), .. Where(where)], m => m.Query(new(table) { Where = where }));

    public static Command Count(string table, ModelCondition? where) => new(TableCommand.TCount, [Bytes(table), .. Where(where)], m => m.Count(table, where));

    public static Command Aggregates(string table, ModelCondition? where, params ModelAggregate[] aggregates) =>
        new(TableCommand.TQuery, [Bytes(table), Bytes("SELECT"), Bytes(string.Join(',', aggregates.Select(a => a.Label))), .. Where(where)], m => m.Group(new(table) { Where = where, Aggregates = aggregates }));

    public static Command Batch(IReadOnlyList<Command> steps) =>
        new(TableCommand.TBatch, [Bytes(steps.Count), .. steps.SelectMany(s => s.Arguments.Prepend(Bytes(s.Name.ToString())).Prepend(Bytes(s.Arguments.Length + 1)))], m => m.Batch(steps));

    public static ModelCondition Is(string field, string value) => Compare(field, "=", value, order => order == 0);

    public static ModelCondition Below(string field, string value) => Compare(field, "<", value, order => order < 0);

    public static ModelCondition Or(ModelCondition a, ModelCondition b) => new([.. a.Words, Bytes("OR"), .. b.Words], row => ModelCondition.Or(a.Holds(row), b.Holds(row)));

    public static ModelCondition And(ModelCondition a, ModelCondition b) => new([.. a.Words, Bytes("AND"), .. b.Words], row => ModelCondition.And(a.Holds(row), b.Holds(row)));

    private static ModelCondition Compare(string field, string word, string value, Func<int, bool> holds) =>
        new([Bytes(field), Bytes(word), Bytes(value)], row => row(field) is { } found ? holds(ModelValues.Compare(found, ModelValues.Read("int", value, 0))) : null);

    private static byte[][] Where(ModelCondition? where) => where is null ? [] : [Bytes("WHERE"), .. where.Words];

    private static byte[] Bytes(string word) => Encoding.UTF8.GetBytes(word);

    private static byte[] Bytes(int number) => Bytes(number.ToString(CultureInfo.InvariantCulture));
}
