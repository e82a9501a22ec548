using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>What is read out of a compilation once, at its first use, whichever analyzer asks first; it goes with the compilation.</summary>
internal sealed class PerCompilation<T>(Func<Compilation, CancellationToken, T> read)
    where T : class
{
    private readonly ConditionalWeakTable<Compilation, Slot> _slots = new();

    /// <summary>What was read. A reading that is cancelled leaves nothing behind; the next asker begins anew.</summary>
    public T Of(Compilation compilation, CancellationToken cancellation)
    {
        var slot = _slots.GetValue(compilation, static _ => new());
        lock (slot)
            return slot.Value ??= read(compilation, cancellation);
    }

    private sealed class Slot
    {
        public T? Value { get; set; }
    }
}
