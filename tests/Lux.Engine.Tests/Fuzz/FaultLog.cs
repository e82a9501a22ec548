using Microsoft.Extensions.Logging;

namespace Lux.Engine.Tests.Fuzz;

/// <summary>Keeps the faults that the engine tells its log of.</summary>
internal sealed class FaultLog : ILogger
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults { get { lock (_faults) return [.. _faults]; } }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        lock (_faults) _faults.Add($"{formatter(state, exception)}\n{exception}");
    }
}
