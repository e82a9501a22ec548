namespace Lux.Engine;

/// <summary>Who is reading.</summary>
internal sealed class ReaderEpochs
{
    private readonly Lock _gate = new();
    private readonly List<Action> _retired = [];
    private int _readers;

    public void Enter()
    {
        lock (_gate) _readers++;
    }

    public void Exit()
    {
        Action[] free;
        lock (_gate)
        {
            if (--_readers > 0 || _retired.Count == 0) return;
            free = [.. _retired];
            _retired.Clear();
        }
        foreach (var action in free) action();
    }

    public void Retire(Action action)
    {
        lock (_gate) _retired.Add(action);
        Enter();
        Exit();
    }
}
