using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lux.Engine.Tests.Model;

/// <summary>TBATCH.</summary>
internal sealed partial class CommandMaker
{
    /// <summary>A batch of writes, each made for what those before it leave behind; some name the rows of earlier ones by their step.</summary>
    private Command Batch()
    {
        var then = model.Clone();
        List<Command> steps = [];
        List<(string Table, string Id, string Name)> made = [];
        int count = random.Next(1, 6);
        while (steps.Count < count)
        {
            var step = new CommandMaker(random, then).Step();
            string reply = step.Run(then);
            steps.Add(step with { Arguments = Named(step, made), RowId = step.Name == TableCommand.TUpdate ? Encoding.UTF8.GetString(step.Arguments[1]) : null });
            if (step.Name is not (TableCommand.TInsert or TableCommand.TUpsert) || reply[0] == '-') continue;
            var ids = ReturnedId().Matches(reply);
            for (int i = 0; i < ids.Count; i++)
                made.Add((Encoding.UTF8.GetString(step.Arguments[0]), ids[i].Groups[1].Value, string.Create(CultureInfo.InvariantCulture, $"${steps.Count}") + (ids.Count > 1 || random.Next(3) == 0 ? $".{i + 1}" : "")));
        }
        byte[][] arguments = [.. Words($"{count}"), .. steps.SelectMany(s => Words($"{s.Arguments.Length + 1}", s.Name.ToString().ToUpperInvariant()).Concat(s.Arguments))];
        return new(TableCommand.TBatch, arguments, m => m.Batch(steps));
    }

    private Command Step()
    {
        var table = model.Tables.Values.ElementAt(random.Next(model.Tables.Count));
        return random.Next(10) switch
        {
            < 3 => Insert(table),
            < 4 => InsertRows(table),
            < 5 => Update(table),
            < 6 => UpdateIf(table),
            < 7 => UpdateWhere(table),
            < 8 => Upsert(table),
            < 9 => Delete(table),
            _ => DeleteWhere(table),
        };
    }

    /// <summary>The arguments with the names of rows in place of some ids: of the row that is changed, and of what a text insert refers to.</summary>
    private byte[][] Named(Command step, List<(string Table, string Id, string Name)> made)
    {
        byte[][] arguments = [.. step.Arguments];
        string Word(int i) => Encoding.UTF8.GetString(arguments[i]);
        void Name(string? table, int at)
        {
            if (random.Next(4) > 0 && made.Find(m => m.Id == Word(at) && (table is null || m.Table == table)) is { Name: not null } row) arguments[at] = Encoding.UTF8.GetBytes(row.Name);
        }
        if (step.Name is TableCommand.TUpdate or TableCommand.TDel && Word(1) is not ("SET" or "WHERE")) Name(Word(0), 1);
        if (step.Name != TableCommand.TInsert || !model.Tables.TryGetValue(Word(0), out var table)) return arguments;
        for (int i = Word(1) == "TTL" ? 3 : 1; i + 1 < arguments.Length && Word(i) != "ROWS"; i += 2)
            if (Word(i) != "NULL" && table.Columns.FirstOrDefault(c => c.Name == Word(i)) is { Type: "ref" or "int" }) Name(null, i + 1);
        return arguments;
    }

    [GeneratedRegex(@":(\d+)\r\n")]
    private static partial Regex ReturnedId();
}
