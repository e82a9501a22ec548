namespace Lux.Tests;

/// <summary>The system's clock, and what a test lets pass besides.</summary>
internal sealed class PassingClock : TimeProvider
{
    private long _passed;

    public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _passed));
}
