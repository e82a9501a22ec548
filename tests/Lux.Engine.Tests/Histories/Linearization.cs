using System.Globalization;
using Lux.Engine.Tests.Model;

namespace Lux.Engine.Tests.Histories;

/// <summary>
/// Looks for one order of the operations of several clients in which each answers what the model answers, and which keeps to real time: what was
/// answered before another was sent comes before it (Wing and Gong's search; states that failed once are not tried again).
/// </summary>
internal sealed class Linearization(IReadOnlyList<IReadOnlyList<Operation>> clients)
{
    private readonly HashSet<string> _failed = [];

    public static bool Exists(IReadOnlyList<IReadOnlyList<Operation>> clients, ModelDatabase start) => new Linearization(clients).GoesOn(new int[clients.Count], start);

    private bool GoesOn(int[] done, ModelDatabase model)
    {
        // The first answer that is still to come: whatever was sent after it comes later.
        long first = long.MaxValue;
        for (int i = 0; i < done.Length; i++)
            if (done[i] < clients[i].Count) first = Math.Min(first, clients[i][done[i]].Answered);
        if (first == long.MaxValue) return true;
        string key = string.Join(',', done) + "\n" + State(model);
        if (_failed.Contains(key)) return false;
        for (int i = 0; i < done.Length; i++)
        {
            if (done[i] == clients[i].Count || clients[i][done[i]] is not { } next || next.Sent > first) continue;
            var then = model.Clone();
            if (Resp.Free(next.Command.Run(then)) != next.Reply) continue;
            done[i]++;
            if (GoesOn(done, then)) return true;
            done[i]--;
        }
        _failed.Add(key);
        return false;
    }

    private static string State(ModelDatabase model) =>
        string.Join('\n', model.Held().Concat(model.Tables.Values.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Name} next {t.NextId}"))));
}
