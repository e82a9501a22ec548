using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>TBATCH: all of it, or what was before.</summary>
internal sealed partial class ModelDatabase
{
    public string Batch(IReadOnlyList<Command> steps)
    {
        var before = Clone();
        List<string> replies = [];
        foreach (var step in steps)
        {
            string reply = step.Run(this);
            if (reply == Resp.Nil) reply = Resp.Error($"ERR IF is not true for row {step.RowId} of table '{Encoding.UTF8.GetString(step.Arguments[0])}'");
            if (reply[0] == '-')
            {
                Tables.Clear();
                foreach (var (name, table) in before.Tables) Tables.Add(name, table);
                return Resp.InStep(reply, replies.Count + 1);
            }
            replies.Add(reply);
        }
        return Resp.Array(replies);
    }
}
