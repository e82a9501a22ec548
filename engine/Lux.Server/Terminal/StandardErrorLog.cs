using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Lux.Server;

/// <summary>The log: a line each on standard error, so that standard output stays the banner's. A fault's stack follows its line.</summary>
internal sealed class StandardErrorLog : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Category(categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // A stop cancels Garnet's background tasks, and some report that as an error.
            if (exception is OperationCanceledException) return;
            var word = logLevel switch { LogLevel.Critical => "fatal", LogLevel.Information => "info", LogLevel.Trace => "trace", _ => logLevel.ToString().ToLowerInvariant() };
            var stack = exception is null ? "" : Environment.NewLine + exception;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ} {word} {name}: {formatter(state, exception)}{stack}"));
        }
    }
}
